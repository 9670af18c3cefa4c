import type { AccountField } from '@/components/accounts/field-of'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { ROLES } from '@/lib/domains/accounts/schema'

type Named = { id: string; nameZh: string; nameEn: string }
export type PostChoices = { enclaves: Named[]; districts: Named[]; organisations: Named[] }
type Words = (
  key:
    | `role.${(typeof ROLES)[number]}`
    | `form.${'role' | 'chooseRole' | 'choose' | 'enclave' | 'district' | 'organisation'}`,
) => string

/** The fields that choose a role and what it is held in. */
export function postFields(locale: Locale, t: Words, choices: PostChoices): AccountField[] {
  const scope = (name: 'enclave' | 'district' | 'organisation', rows: Named[]): AccountField => {
    const options = rows.map((row) => ({ value: row.id, label: pick(locale, row, 'name') }))
    const only = options.length === 1 ? options[0]?.value : undefined
    return {
      name: `${name}Id`,
      label: t(`form.${name}`),
      kind: 'select',
      scope: name,
      options: only ? options : [{ value: '', label: t('form.choose') }, ...options],
      ...(only ? { value: only } : {}),
    }
  }
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))
  return [
    {
      name: 'role',
      label: t('form.role'),
      kind: 'select',
      options: [{ value: '', label: t('form.chooseRole') }, ...roles],
    },
    scope('enclave', choices.enclaves),
    scope('district', choices.districts),
    scope('organisation', choices.organisations),
  ]
}
