import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { scopeWords } from '@/components/accounts/role-words'
import { DataTable } from '@/components/ui/data-table'
import type { FormWords } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { revokeInvitation } from '@/lib/domains/invitations/actions'
import type { InvitationRow } from '@/lib/domains/invitations/queries'

type Props = { locale: Locale; rows: readonly InvitationRow[]; words: FormWords }

/** Who was invited and has not come yet. */
export async function PendingInvitations({ locale, rows, words }: Props) {
  const t = await getTranslations('accounts')
  return (
    <section aria-labelledby="invitations-title" className="mt-14">
      <h2 id="invitations-title" className="mb-4 text-h3">
        {t('invitations.title')}
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('invitations.none')}</p>
      ) : (
        <DataTable
          id="invitations"
          caption={t('invitations.title')}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'email', label: t('invitations.email'), header: true, cell: (row) => row.email },
            {
              key: 'role',
              label: t('invitations.role'),
              cell: (row) =>
                [row.role && t(`role.${row.role}`), scopeWords(locale, row, '')].filter(Boolean).join(' · '),
            },
            { key: 'sent', label: t('invitations.sent'), cell: (row) => formatMoment(locale, row.createdAt) },
            {
              key: 'until',
              label: t('invitations.until'),
              cell: (row) =>
                row.expired ? (
                  <StatusTag tone="warn">{t('invitations.expired')}</StatusTag>
                ) : (
                  formatMoment(locale, row.expiresAt)
                ),
            },
            {
              key: 'action',
              label: t('detail.action'),
              cell: (row) =>
                row.can.revoke && (
                  <AccountForm
                    id={`revoke-${row.id}`}
                    action={revokeInvitation}
                    words={{ ...words, pending: t('invitations.revoking') }}
                    submit={t('invitations.revoke')}
                    hidden={{ locale, id: row.id }}
                    look="secondary"
                    compact
                  />
                ),
            },
          ]}
        />
      )}
    </section>
  )
}
