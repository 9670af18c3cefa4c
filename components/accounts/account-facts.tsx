import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { AccountSheet } from '@/lib/domains/accounts/queries'
import { auditAddress } from '@/lib/domains/audit/schema'

export async function AccountFacts({ locale, account }: { locale: Locale; account: AccountSheet }) {
  const t = await getTranslations('accounts')
  const tone = account.status === 'ACTIVE' ? 'ok' : 'plain'
  return (
    <section aria-label={t('detail.facts')} className="max-w-144">
      <DescriptionList
        items={[
          { term: t('detail.email'), value: account.email },
          { term: t('detail.status'), value: <StatusTag tone={tone}>{t(`status.${account.status}`)}</StatusTag> },
          { term: t('detail.since'), value: formatMoment(locale, account.createdAt) },
        ]}
      />
      <p className="mt-3 text-table">
        <a href={localePath(locale, auditAddress({ noun: 'Account', record: account.id }))}>{t('detail.audit')}</a>
      </p>
    </section>
  )
}
