import { getTranslations } from 'next-intl/server'
import { OwnProfile } from '@/components/organisations/own-profile'
import { ProfileTimeline } from '@/components/profiles/profile-timeline'
import { Part } from '@/components/tenancies/tenancy-desk'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { takeDownProfile } from '@/lib/domains/profiles/actions'
import type { ProfileSheet } from '@/lib/domains/profiles/queries'

/** What a resident shows, for the team, and the way to take it down. */
export async function ProfileDesk({ locale, profile }: { locale: Locale; profile: ProfileSheet }) {
  const t = await getTranslations('profiles')
  const { id, version, shown, organisation, moves, can } = profile
  const reason = {
    name: 'reason',
    label: t('admin.reason'),
    hint: t('admin.reasonHint'),
    kind: 'lines',
    wide: true,
  } as const
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="words" title={t('admin.words')}>
          {shown ? (
            <>
              <OwnProfile locale={locale} words={shown} />
              <p>
                <a href={localePath(locale, `/tenants/${organisation.slug}`)} className="text-link underline">
                  {t('admin.public')}
                </a>
              </p>
            </>
          ) : (
            <p className="text-ink-2">{t('admin.gone')}</p>
          )}
        </Part>
        <Part id="moves" title={t('admin.moves')}>
          {can.move.includes('takeDown') ? (
            <RecordForm
              id="take-down"
              action={takeDownProfile}
              words={await formWords()}
              submit={t('admin.takeDown')}
              hidden={{ locale, id, version }}
              groups={[{ key: 'reason', fields: [reason] }]}
              look="secondary"
              compact
              fold={t('admin.fold')}
            />
          ) : (
            <p className="text-ink-2">{t('admin.noMoves')}</p>
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <ProfileTimeline locale={locale} moves={moves} names />
      </Part>
    </div>
  )
}
