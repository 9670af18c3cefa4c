import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { DataTable } from '@/components/ui/data-table'
import type { FormWords } from '@/components/ui/record-form'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { endSessions } from '@/lib/domains/accounts/actions'
import type { AccountSheet } from '@/lib/domains/accounts/queries'

/** Where an account is signed in now. */
export async function Logins({ locale, account, words }: { locale: Locale; account: AccountSheet; words: FormWords }) {
  const t = await getTranslations('accounts')
  return (
    <section aria-labelledby="logins-title">
      <h2 id="logins-title" className="mb-4 text-h3">
        {t('detail.sessions')}
      </h2>
      {account.sessions.length === 0 ? (
        <p className="text-ink-2">{t('detail.noSessions')}</p>
      ) : (
        <div className="grid gap-5">
          <DataTable
            id="logins"
            caption={t('detail.sessions')}
            captionHidden
            rows={account.sessions}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'started',
                label: t('detail.started'),
                header: true,
                cell: (row) => formatMoment(locale, row.createdAt),
              },
              { key: 'seen', label: t('detail.seen'), cell: (row) => formatMoment(locale, row.lastSeenAt) },
              { key: 'until', label: t('detail.until'), cell: (row) => formatMoment(locale, row.expiresAt) },
            ]}
          />
          <AccountForm
            id="end-sessions"
            action={endSessions}
            words={{ ...words, pending: t('detail.endingSessions') }}
            submit={t('detail.endSessions')}
            hidden={{ locale, id: account.id }}
            look="secondary"
          />
        </div>
      )}
    </section>
  )
}
