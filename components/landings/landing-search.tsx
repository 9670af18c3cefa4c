import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { KEYED_STATES, type LandingFilter } from '@/lib/domains/landings/schema'

/** Narrows the desk's list of landings by a plain GET. */
export async function LandingSearch({ locale, filter }: { locale: Locale; filter: LandingFilter }) {
  const t = await getTranslations('landings')
  const list = localePath(locale, '/desk/landings')
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={t('filter.label')}
        className="grid items-end gap-4 sm:grid-cols-[minmax(0,16rem)_auto] sm:justify-start"
      >
        <Field id="filter-status" label={t('filter.status')}>
          {(control) => (
            <Select {...control} name="status" defaultValue={filter.status ?? ''}>
              <option value="">{t('filter.anyStatus')}</option>
              {KEYED_STATES.map((status) => (
                <option key={status} value={status}>
                  {t(`status.${status}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {t('filter.apply')}
          </Button>
          {filter.status && (
            <LinkButton look="quiet" href={list}>
              {t('filter.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
