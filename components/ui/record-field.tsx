import { Checkbox } from './choices'
import { Field } from './field'
import { Select, Textarea, TextInput } from './inputs'

export type RecordFieldProps = {
  id: string
  name: string
  label: string
  hint?: string
  kind?: 'text' | 'lines' | 'select' | 'check' | 'date' | 'number'
  value?: string | undefined
  optional?: boolean
  options?: ReadonlyArray<{ value: string; label: string }>
  /** The language that is typed here. */
  lang?: 'zh-CN' | 'en'
  /** Over both columns. */
  wide?: boolean
  error?: string | undefined
  optionalWord: string
}

/** One field of a RecordForm: its label, hint, control and error. */
export function RecordField(props: RecordFieldProps) {
  const { id, name, label, hint, kind = 'text', value = '', optional, lang, wide, error, optionalWord } = props
  const span = wide ? 'md:col-span-2' : undefined
  if (kind === 'check')
    return (
      <div className={span}>
        <Checkbox key={value} id={id} name={name} label={label} hint={hint} defaultChecked={value === 'on'} />
      </div>
    )
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      optional={optional ? optionalWord : undefined}
      className={span}
    >
      {(control) => {
        if (kind === 'select')
          return (
            <Select key={value} {...control} name={name} defaultValue={value}>
              {props.options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          )
        if (kind === 'lines') return <Textarea {...control} name={name} lang={lang} defaultValue={value} rows={5} />
        return (
          <TextInput
            {...control}
            name={name}
            lang={lang}
            defaultValue={value}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            autoComplete="off"
          />
        )
      }}
    </Field>
  )
}
