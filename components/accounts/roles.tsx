import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import { type PostChoices, postFields } from '@/components/accounts/post-fields'
import { scopeWords } from '@/components/accounts/role-words'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { FormWords } from '@/components/ui/record-form'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { endRole, grantRole } from '@/lib/domains/accounts/actions'
import type { AccountSheet } from '@/lib/domains/accounts/queries'

type Props = { locale: Locale; account: AccountSheet; words: FormWords; choices: PostChoices }

/** The roles an account holds, to be ended one by one, and the form that gives another. */
export async function Roles({ locale, account, words, choices }: Props) {
  const t = await getTranslations('accounts')
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title" className="mb-4 text-h3">
        {t('detail.roles')}
      </h2>
      {account.isLastAdmin && (
        <div className="mb-5">
          <Notice>{t('detail.lastAdmin')}</Notice>
        </div>
      )}
      {account.memberships.length === 0 ? (
        <p className="text-ink-2">{t('detail.noRoles')}</p>
      ) : (
        <DataTable
          id="roles"
          caption={t('detail.roles')}
          captionHidden
          rows={account.memberships}
          rowKey={(row) => row.id}
          columns={[
            { key: 'role', label: t('detail.role'), header: true, cell: (row) => t(`role.${row.role}`) },
            {
              key: 'scope',
              label: t('detail.scope'),
              cell: (row) => scopeWords(locale, row, t('detail.everywhere')),
            },
            { key: 'from', label: t('detail.from'), cell: (row) => formatMoment(locale, row.createdAt) },
            {
              key: 'action',
              label: t('detail.action'),
              cell: (row) =>
                row.can.end && (
                  <AccountForm
                    id={`end-${row.id}`}
                    action={endRole}
                    words={{ ...words, pending: t('detail.ending') }}
                    submit={t('detail.end')}
                    hidden={{ locale, membershipId: row.id, accountId: account.id }}
                    look="secondary"
                    compact
                  />
                ),
            },
          ]}
        />
      )}
      <h3 className="mt-9 mb-1 text-h4">{t('detail.grant')}</h3>
      <p className="mb-4 max-w-prose text-ink-2 text-table">{t('detail.grantHint')}</p>
      <div className="max-w-144">
        <AccountForm
          id="grant"
          action={grantRole}
          words={{ ...words, pending: t('detail.granting') }}
          submit={t('detail.grant')}
          hidden={{ locale, accountId: account.id }}
          fields={postFields(locale, t, choices)}
          look="secondary"
        />
      </div>
    </section>
  )
}
