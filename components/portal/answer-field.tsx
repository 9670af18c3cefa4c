import { Checkbox, ChoiceGroup, Radio } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Select, Textarea, TextInput } from '@/components/ui/inputs'
import { LONGEST_ANSWER } from '@/lib/domains/residency/schema'
import type { AnswerField as Asked } from './section-fields'

type Props = { field: Asked; value: string; error: string | undefined; optionalWord: string }

/** One question of an application: its label, hint, control and error. */
export function AnswerField({ field, value, error, optionalWord }: Props) {
  const { name, label, kind, hint, options, statement, autoComplete } = field
  const id = `f-${name}`
  const control = { name: `fields.${name}`, defaultValue: value }
  const optional = field.optional ? optionalWord : undefined
  if (kind === 'radio' || kind === 'check')
    return (
      <ChoiceGroup
        id={id}
        legend={optional ? `${label} (${optional})` : label}
        hint={hint}
        error={error}
        inline={kind === 'radio'}
      >
        {kind === 'check' ? (
          <Checkbox name={control.name} label={statement} defaultChecked={value === 'on'} />
        ) : (
          options?.map((option) => (
            <Radio
              key={option.value}
              name={control.name}
              value={option.value}
              label={option.label}
              defaultChecked={option.value === value}
            />
          ))
        )}
      </ChoiceGroup>
    )
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wired) => {
        if (kind === 'select')
          return (
            <Select {...wired} {...control} className="max-w-96">
              {options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          )
        if (kind === 'lines') return <Textarea {...wired} {...control} rows={5} maxLength={LONGEST_ANSWER} />
        return (
          <TextInput
            {...wired}
            {...control}
            className={kind === 'text' ? undefined : 'max-w-56'}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'number' ? 'numeric' : undefined}
            autoComplete={autoComplete ?? 'off'}
            maxLength={LONGEST_ANSWER}
          />
        )
      }}
    </Field>
  )
}
