import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { publishProfile, withdrawPublication } from '@/lib/domains/profiles/actions'
import type { OwnProfile } from '@/lib/domains/profiles/queries'
import { CONSENT_TEXT, shownOf } from '@/lib/domains/profiles/schema'

const WORDS = ['aboutZh', 'aboutEn', 'storyZh', 'storyEn', 'website', 'staffBand'] as const

/** What the public sees now, in one sentence. */
function stateOf({ profile, published, isCited }: OwnProfile) {
  if (profile?.status === 'PUBLISHED') return 'shown'
  if (profile?.status === 'TAKEN_DOWN') return 'takenDown'
  if (!published) return 'none'
  return isCited ? 'cited' : 'listed'
}

/** What the public sees, the consent that shows more, and the way to take it all back. */
export async function PublicationDesk({ locale, own }: { locale: Locale; own: OwnProfile }) {
  const t = await getTranslations('profiles')
  const words = await formWords()
  const { id, slug, profile, published, isCited, can } = own
  const shown = shownOf(profile)
  const differs = profile && shown && WORDS.some((name) => profile[name] !== shown[name])
  return (
    <div className="grid max-w-prose gap-5">
      <p>{t(`publication.states.${stateOf(own)}`)}</p>
      <div className="flex flex-wrap gap-3">
        {profile && (
          <LinkButton look="secondary" compact href={localePath(locale, `/portal/profile/preview?organisation=${id}`)}>
            {t('publication.preview')}
          </LinkButton>
        )}
        {published && (
          <LinkButton look="quiet" compact href={localePath(locale, `/tenants/${slug}`)}>
            {t('publication.public')}
          </LinkButton>
        )}
      </div>
      {differs && (
        <Notice tone="warn" title={t('unsaved.title')}>
          {t('unsaved.body')}
        </Notice>
      )}
      {!can.edit && <p className="text-ink-2">{t('publication.members')}</p>}
      {can.edit && !profile && <p className="text-ink-2">{t('publication.saveFirst')}</p>}
      {can.publish && (!shown || differs) && profile && (
        <RecordForm
          id="publish"
          action={publishProfile}
          words={words}
          submit={t(shown ? 'consent.again' : 'consent.submit')}
          hidden={{ locale, organisationId: id, version: profile.version, textVersion: CONSENT_TEXT }}
          groups={[
            {
              key: 'consent',
              legend: t('consent.legend'),
              note: t('consent.text'),
              fields: [
                {
                  name: 'agree',
                  label: t('consent.agree'),
                  hint: t('consent.version', { version: CONSENT_TEXT }),
                  kind: 'check',
                  wide: true,
                },
              ],
            },
          ]}
          compact
        />
      )}
      {can.withdraw && (
        <RecordForm
          id="withdraw"
          action={withdrawPublication}
          words={words}
          submit={t('withdraw.submit')}
          hidden={{ locale, organisationId: id }}
          groups={[{ key: 'withdraw', note: t(isCited ? 'withdraw.noteCited' : 'withdraw.note'), fields: [] }]}
          look="secondary"
          compact
          fold={t('withdraw.fold')}
        />
      )}
    </div>
  )
}
