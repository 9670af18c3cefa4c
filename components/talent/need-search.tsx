import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { NEED_STATES, type NeedFilter } from '@/lib/domains/talent/schema'

/** Narrows the list by a plain GET. A draft is the resident's alone. */
export async function NeedSearch({ locale, filter }: { locale: Locale; filter: NeedFilter }) {
  const t = await getTranslations('talent')
  const list = localePath(locale, '/admin/talent')
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={t('filter.label')}
        className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_1fr_auto]"
      >
        <Field id="filter-q" label={t('filter.q')}>
          {(control) => (
            <TextInput {...control} type="search" name="q" defaultValue={filter.q} maxLength={80} autoComplete="off" />
          )}
        </Field>
        <Field id="filter-status" label={t('filter.status')}>
          {(control) => (
            <Select {...control} name="status" defaultValue={filter.status ?? ''}>
              <option value="">{t('filter.anyStatus')}</option>
              {NEED_STATES.filter((status) => status !== 'DRAFT').map((status) => (
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
          {(filter.q || filter.status) && (
            <LinkButton look="quiet" href={list}>
              {t('filter.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
