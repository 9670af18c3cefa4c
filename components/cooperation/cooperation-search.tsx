import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { COOPERATION_KINDS, COOPERATION_STATES, type CooperationFilter } from '@/lib/domains/cooperation/schema'

/** Narrows the list by a plain GET. */
export async function CooperationSearch({ locale, filter }: { locale: Locale; filter: CooperationFilter }) {
  const t = await getTranslations('cooperation')
  const list = localePath(locale, '/admin/cooperation')
  return (
    <search className="mb-7 block">
      <form
        method="get"
        action={list}
        aria-label={t('filter.label')}
        className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]"
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
              {COOPERATION_STATES.map((status) => (
                <option key={status} value={status}>
                  {t(`status.${status}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="filter-kind" label={t('filter.kind')}>
          {(control) => (
            <Select {...control} name="kind" defaultValue={filter.kind ?? ''}>
              <option value="">{t('filter.anyKind')}</option>
              {COOPERATION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {t('filter.apply')}
          </Button>
          {(filter.q || filter.status || filter.kind) && (
            <LinkButton look="quiet" href={list}>
              {t('filter.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
