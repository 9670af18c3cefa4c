import { Checkbox, ChoiceGroup, Radio } from './choices'
import { Field } from './field'
import { Select, Textarea, TextInput } from './inputs'

export type RecordFieldProps = {
  id: string
  name: string
  label: string
  hint?: string
  /** `scale`: one of a few, side by side; `checks`: as many as one likes, their values joined by spaces. */
  kind?: 'text' | 'lines' | 'select' | 'check' | 'date' | 'time' | 'number' | 'scale' | 'checks'
  value?: string | undefined
  optional?: boolean
  /** Those of one group stand together under its name. */
  options?: ReadonlyArray<{ value: string; label: string; group?: string }>
  /** The language that is typed here. */
  lang?: 'zh-CN' | 'en'
  /** What the browser may fill in here of the reader's own; it also says which keyboard suits. */
  autoComplete?: 'name' | 'email' | 'tel' | 'organization'
  /** Over both columns. */
  wide?: boolean
  error?: string | undefined
  optionalWord: string
}

/** One field of a RecordForm: its label, hint, control and error. */
export function RecordField(props: RecordFieldProps) {
  const {
    id,
    name,
    label,
    hint,
    kind = 'text',
    value = '',
    optional,
    lang,
    wide,
    error,
    optionalWord,
    autoComplete,
  } = props
  const span = wide ? 'md:col-span-2' : undefined
  if (kind === 'check')
    return (
      <div className={span}>
        <Checkbox key={value} id={id} name={name} label={label} hint={hint} defaultChecked={value === 'on'} />
      </div>
    )
  if (kind === 'scale' || kind === 'checks')
    return (
      <div className={span}>
        <ChoiceGroup key={value} id={id} legend={label} hint={hint} error={error}>
          <Choices {...props} />
        </ChoiceGroup>
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
            type={
              kind === 'date' || kind === 'time'
                ? kind
                : autoComplete === 'email' || autoComplete === 'tel'
                  ? autoComplete
                  : 'text'
            }
            inputMode={kind === 'number' ? 'decimal' : undefined}
            autoComplete={autoComplete ?? 'off'}
          />
        )
      }}
    </Field>
  )
}

function Choices({ name, kind, value = '', options = [] }: RecordFieldProps) {
  if (kind === 'scale')
    return (
      <div className="flex max-w-80 justify-between">
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={option.value === value}
          />
        ))}
      </div>
    )
  const chosen = value.split(' ')
  return [...new Set(options.map(({ group = '' }) => group))].map((group) => {
    const own = options.filter((option) => (option.group ?? '') === group)
    return (
      <fieldset key={group} className="mt-4 min-w-0 border-line border-t pt-2">
        <legend className="float-start w-full pb-1 text-ink-3 text-table">{group}</legend>
        <div className="clear-both grid gap-x-6 sm:grid-cols-2">
          {own.map((option) => (
            <Checkbox
              key={option.value}
              name={name}
              value={option.value}
              label={option.label}
              defaultChecked={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    )
  })
}
