import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { PeriodForm } from '@/lib/domains/metrics/schema'
import { boardAddress } from '@/lib/domains/responses/schema'

type Props = { locale: Locale; form: PeriodForm; enclave: string | undefined }

/** The days of the board, by a plain GET; a wrong one is said at its field. */
export async function BoardPeriod({ locale, form, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'responses.period' })
  const { errors, typed, period } = form
  const said = (field: 'from' | 'to') => errors[field] && t(`error.${errors[field]}`)
  return (
    <form
      method="get"
      action={localePath(locale, '/admin/response')}
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      {enclave && <input type="hidden" name="enclave" value={enclave} />}
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} id={name} label={t(name)} error={said(name)} className="w-44">
          {(control) => <TextInput {...control} type="date" name={name} defaultValue={typed[name]} />}
        </Field>
      ))}
      <Button type="submit" look="secondary">
        {t('apply')}
      </Button>
      {(period.from || period.to) && (
        <LinkButton look="quiet" href={localePath(locale, boardAddress({ enclave }))}>
          {t('all')}
        </LinkButton>
      )}
    </form>
  )
}
