import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { Select, Textarea, TextInput } from '@/components/ui/inputs'

export type AccountField = {
  name: string
  label: string
  kind?: 'text' | 'email' | 'password' | 'lines' | 'select'
  hint?: string
  value?: string
  autoComplete?: string
  options?: ReadonlyArray<{ value: string; label: string }>
  /** Shown only where the chosen role is held in this. */
  scope?: 'enclave' | 'district' | 'organisation'
}

// Told by the style sheet, so that it works with scripts off; a browser that cannot shows all three.
const NONE_CHOSEN = "group-has-[[name=role]_option[value='']:checked]/form:hidden"
const ADMIN = 'group-has-[[name=role]_option[value=ADMIN]:checked]/form:hidden'
const OF_ENCLAVE =
  'group-has-[[name=role]_option[value^=OPS]:checked]/form:hidden group-has-[[name=role]_option[value=REVIEWER]:checked]/form:hidden group-has-[[name=role]_option[value=GOV]:checked]/form:hidden'
const OF_DISTRICT = 'group-has-[[name=role]_option[value=DISTRICT]:checked]/form:hidden'
const OF_ORGANISATION =
  'group-has-[[name=role]_option[value^=TENANT]:checked]/form:hidden group-has-[[name=role]_option[value=PARTNER]:checked]/form:hidden'
const HIDDEN_BY = {
  enclave: classes(NONE_CHOSEN, ADMIN, OF_DISTRICT, OF_ORGANISATION),
  district: classes(NONE_CHOSEN, ADMIN, OF_ENCLAVE, OF_ORGANISATION),
  organisation: classes(NONE_CHOSEN, ADMIN, OF_ENCLAVE, OF_DISTRICT),
} as const

/** One field of an AccountForm. */
export function FieldOf(props: AccountField & { id: string; value: string | undefined; error: string | undefined }) {
  const { id, name, label, kind = 'text', hint, value, autoComplete, options, scope, error } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} className={scope && HIDDEN_BY[scope]}>
      {(control) => {
        if (kind === 'lines') return <Textarea {...control} name={name} defaultValue={value} rows={3} maxLength={500} />
        if (kind === 'select')
          return (
            <Select key={value} {...control} name={name} defaultValue={value}>
              {options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          )
        return <TextInput {...control} name={name} type={kind} defaultValue={value} autoComplete={autoComplete} />
      }}
    </Field>
  )
}
