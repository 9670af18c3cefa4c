import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/accounts/account-form'
import type { FormWords } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { disableAccount, enableAccount } from '@/lib/domains/accounts/actions'
import type { AccountSheet } from '@/lib/domains/accounts/queries'

type Props = { locale: Locale; account: AccountSheet; words: FormWords }

/** Closes an account, or opens it again. */
export async function AccountState({ locale, account, words }: Props) {
  const t = await getTranslations('accounts.detail')
  const closed = account.status === 'DISABLED'
  const hidden = { locale, id: account.id }
  const form = closed ? (
    <AccountForm
      id="enable"
      action={enableAccount}
      words={{ ...words, pending: t('enabling') }}
      submit={t('enable')}
      hidden={hidden}
    />
  ) : (
    <AccountForm
      id="disable"
      action={disableAccount}
      words={{ ...words, pending: t('disabling') }}
      submit={t('disable')}
      hidden={hidden}
      look="danger"
      fields={[{ name: 'reason', label: t('reason'), kind: 'lines' }]}
    />
  )
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title" className="mb-1 text-h3">
        {closed ? t('enable') : t('disable')}
      </h2>
      {account.isSelf ? (
        <p className="text-ink-2">{t('self')}</p>
      ) : (
        <>
          <p className="mb-4 max-w-prose text-ink-2 text-table">{closed ? t('enableHint') : t('disableHint')}</p>
          {(account.can.disable || account.can.enable) && <div className="max-w-144">{form}</div>}
        </>
      )}
    </section>
  )
}
