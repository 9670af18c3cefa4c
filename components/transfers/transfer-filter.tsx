import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Select } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { FACETS, SORTS, type TransferFilter, transferAddress } from '@/lib/domains/transfers/schema'
import type { FacetOptions } from './words'

type Props = { locale: Locale; filter: TransferFilter; options: FacetOptions; enclave: string | undefined }

/** District, industry, stage and order in one plain GET form. */
export async function TransferFilterForm({ locale, filter, options, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const narrowed = FACETS.some((facet) => filter[facet] !== undefined)
  const kept = { direction: filter.direction, enclave }
  return (
    <form
      action={`${localePath(locale, '/transfers')}#list`}
      method="get"
      className="grid grid-cols-2 items-end gap-x-4 gap-y-4 md:grid-cols-4"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {FACETS.map((facet) => (
        <div key={facet} className="grid gap-1">
          <label htmlFor={`filter-${facet}`} className="font-medium text-ink text-table">
            {t(facet)}
          </label>
          <Select id={`filter-${facet}`} name={facet} defaultValue={filter[facet] ?? ''}>
            <option value="">{t('filter.all')}</option>
            {options[facet].map(({ value, label, count }) => (
              <option key={value} value={value}>
                {t('filter.option', { label, count })}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <div className="grid gap-1">
        <label htmlFor="filter-sort" className="font-medium text-ink text-table">
          {t('filter.sort')}
        </label>
        <Select id="filter-sort" name="sort" defaultValue={filter.sort ?? 'registeredOn'}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(sort)}
            </option>
          ))}
        </Select>
      </div>
      <div className="col-span-2 flex flex-wrap items-center gap-x-5 gap-y-2 md:col-span-4">
        <Button type="submit" look="secondary" compact>
          {t('filter.apply')}
        </Button>
        {narrowed && (
          <LinkButton
            look="quiet"
            compact
            href={`${localePath(locale, transferAddress({ ...filter, district: undefined, industry: undefined, stage: undefined }, enclave))}#list`}
          >
            {t('filter.clear')}
          </LinkButton>
        )}
      </div>
    </form>
  )
}
