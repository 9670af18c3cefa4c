import { getTranslations } from 'next-intl/server'
import { ConsentsGiven } from '@/components/profiles/consents-given'
import { ProfileForm } from '@/components/profiles/profile-form'
import { ProfileTimeline } from '@/components/profiles/profile-timeline'
import { PublicationDesk } from '@/components/profiles/publication-desk'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/tenancies/tenancy-desk'
import type { Locale } from '@/lib/core/i18n/path'
import type { OwnProfile } from '@/lib/domains/profiles/queries'

/** One's own profile: the words, what of them is public, and to what one agreed. */
export async function OwnProfileDesk({ locale, own }: { locale: Locale; own: OwnProfile }) {
  const t = await getTranslations('profiles')
  const { profile, publications, moves, can } = own
  return (
    <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-7">
        <Part id="words" title={t('form.part')}>
          {can.edit ? (
            <ProfileForm locale={locale} own={own} />
          ) : profile ? (
            <OwnWords block>{[profile.aboutZh, profile.storyZh].filter(Boolean).join('\n\n')}</OwnWords>
          ) : (
            <p className="text-ink-2">{t('read')}</p>
          )}
        </Part>
      </div>
      <div className="grid min-w-0 gap-12 lg:col-span-5">
        <Part id="publication" title={t('publication.part')}>
          <PublicationDesk locale={locale} own={own} />
        </Part>
        <Part id="given" title={t('given.part')}>
          <ConsentsGiven locale={locale} publications={publications} />
        </Part>
        {moves.length > 0 && (
          <Part id="timeline" title={t('timeline')}>
            <ProfileTimeline locale={locale} moves={moves} names={false} />
          </Part>
        )}
      </div>
    </div>
  )
}
