import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { DeskSheet } from '@/lib/domains/desks/queries'

type Props = { locale: Locale; referral: Pick<DeskSheet, 'id' | 'landings' | 'can'> }

/** What a chosen referral becomes: the way to record its landing, then the landing. */
export async function ReferralLanding({ locale, referral: { id, landings, can } }: Props) {
  const t = await getTranslations('referrals.landing')
  return (
    <div className="grid gap-4">
      {landings.length > 0 && (
        <ul className="grid gap-2">
          {landings.map((landing) => (
            <li key={landing.id}>
              <a href={localePath(locale, `/desk/landings/${landing.id}`)}>{t('open')}</a>{' '}
              <code className="font-mono text-ink-2 text-table">{landing.reference}</code>
            </li>
          ))}
        </ul>
      )}
      {can.propose && (
        <>
          <p className="max-w-prose text-ink-2">{t('proposeBody')}</p>
          <p>
            <LinkButton href={localePath(locale, `/desk/landings/new?referral=${id}`)}>{t('propose')}</LinkButton>
          </p>
        </>
      )}
    </div>
  )
}
