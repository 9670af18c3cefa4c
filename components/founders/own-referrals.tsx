import { getTranslations } from 'next-intl/server'
import { OwnReferral } from '@/components/founders/own-referral'
import { Part } from '@/components/founders/part'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/core/i18n/path'
import type { FounderSheet } from '@/lib/domains/founders/queries'

type Props = { locale: Locale; token: string; sheet: FounderSheet }

/** To which districts the project was sent, and how it stands with each. */
export async function OwnReferrals({ locale, token, sheet }: Props) {
  const t = await getTranslations('founders.referrals')
  return (
    <Part id="referrals" title={t('title')} lead={t('lead')}>
      {sheet.referrals.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <ul className="grid gap-5">
          {sheet.referrals.map((referral) => (
            <OwnReferral key={referral.id} locale={locale} token={token} referral={referral} />
          ))}
        </ul>
      )}
    </Part>
  )
}
