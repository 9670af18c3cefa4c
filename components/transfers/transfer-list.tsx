import { getTranslations } from 'next-intl/server'
import type { Places } from '@/components/organisations/words'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import {
  isNamed,
  isStanding,
  listed,
  meets,
  type Transfer,
  type TransferFilter,
  transferAddress,
} from '@/lib/domains/transfers/schema'
import { TransferTable } from './transfer-table'

// A page stays a page; the download holds every row.
const ON_PAGE = 200

type Props = {
  locale: Locale
  places: Places
  transfers: readonly Transfer[]
  filter: TransferFilter
  enclave: string | undefined
}

/** The named projects that meet the filter, how many more there are without a name, and the same rows to download. */
export async function TransferList({ locale, places, transfers, filter, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const rows = listed(transfers, filter, locale)
  const all = transfers.filter(isNamed).length
  const unnamed = transfers.filter((one) => !isNamed(one) && isStanding(one) && meets(one, filter)).length
  const search = new URLSearchParams(transferAddress(filter, enclave).split('?')[1])
  search.set('format', 'csv')
  search.set('locale', locale)
  const clear = { ...filter, district: undefined, industry: undefined, stage: undefined }
  return (
    <div className="mt-6 grid gap-5 border-line border-t pt-5">
      <p className="tabular text-ink-2 text-table" role="status">
        {rows.length === all ? t('list.found', { count: all }) : t('list.of', { found: rows.length, all })}
      </p>
      {rows.length > 0 ? (
        <TransferTable {...{ locale, places, filter, enclave }} rows={rows.slice(0, ON_PAGE)} />
      ) : (
        <EmptyState
          title={t('empty.title')}
          action={
            <a className="text-link underline" href={`${localePath(locale, transferAddress(clear, enclave))}#list`}>
              {t('empty.all')}
            </a>
          }
        >
          {t('empty.body')}
        </EmptyState>
      )}
      {rows.length > ON_PAGE && <p>{t('list.cut', { shown: ON_PAGE, total: rows.length })}</p>}
      {unnamed > 0 && <p className="text-ink-2">{t('list.unnamed', { count: unnamed })}</p>}
      {rows.length > 0 && (
        <p>
          <LinkButton look="secondary" href={`/api/v1/transfers?${search}`}>
            <Icon name="download" />
            {t('list.download')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
