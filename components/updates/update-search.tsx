import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { today } from '@/lib/core/clock'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { UpdateList } from '@/lib/domains/updates/queries'
import { LIST_STATES, type UpdateFilter, yearDue } from '@/lib/domains/updates/schema'

const YEARS_BACK = 6

type Props = { locale: Locale; filter: UpdateFilter; list: Pick<UpdateList, 'places' | 'place' | 'year'> }

/** Narrows the list by a plain GET. */
export async function UpdateSearch({ locale, filter, list: { places, place, year } }: Props) {
  const t = await getTranslations('updates')
  const list = localePath(locale, '/admin/updates')
  const years = Array.from({ length: YEARS_BACK }, (_, index) => yearDue(today()) - index)
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={t('list.filter')}
        className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]"
      >
        {places.length > 1 && (
          <Field id="filter-enclave" label={t('park')}>
            {(control) => (
              <Select {...control} name="enclave" defaultValue={place.id}>
                {places.map((one) => (
                  <option key={one.id} value={one.id}>
                    {pick(locale, one, 'shortName')}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field id="filter-q" label={t('list.q')}>
          {(control) => (
            <TextInput {...control} type="search" name="q" defaultValue={filter.q} maxLength={80} autoComplete="off" />
          )}
        </Field>
        <Field id="filter-year" label={t('year')}>
          {(control) => (
            <Select {...control} name="year" defaultValue={String(year)}>
              {[...new Set([...years, year])].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="filter-state" label={t('state')}>
          {(control) => (
            <Select {...control} name="state" defaultValue={filter.state ?? ''}>
              <option value="">{t('list.anyState')}</option>
              {LIST_STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`status.${state}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {t('list.apply')}
          </Button>
          {(filter.q || filter.state || filter.year) && (
            <LinkButton look="quiet" href={list}>
              {t('list.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
