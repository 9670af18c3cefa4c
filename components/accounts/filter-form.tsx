import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type AccountFilter, ROLES } from '@/lib/domains/accounts/schema'

const STATES = ['ACTIVE', 'DISABLED'] as const

/** Narrows the list by a plain GET. */
export async function FilterForm({ locale, filter }: { locale: Locale; filter: AccountFilter }) {
  const t = await getTranslations('accounts')
  const list = localePath(locale, '/admin/accounts')
  return (
    <form
      method="get"
      action={list}
      aria-label={t('filter.label')}
      className="mb-7 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_1fr_1fr_auto]"
    >
      <Field id="filter-q" label={t('filter.q')}>
        {(control) => (
          <TextInput {...control} type="search" name="q" defaultValue={filter.q} maxLength={80} autoComplete="off" />
        )}
      </Field>
      <Field id="filter-role" label={t('filter.role')}>
        {(control) => (
          <Select {...control} name="role" defaultValue={filter.role ?? ''}>
            <option value="">{t('filter.anyRole')}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="filter-status" label={t('filter.status')}>
        {(control) => (
          <Select {...control} name="status" defaultValue={filter.status ?? ''}>
            <option value="">{t('filter.anyStatus')}</option>
            {STATES.map((status) => (
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
        {(filter.q || filter.role || filter.status) && (
          <LinkButton look="quiet" href={list}>
            {t('filter.clear')}
          </LinkButton>
        )}
      </div>
    </form>
  )
}
