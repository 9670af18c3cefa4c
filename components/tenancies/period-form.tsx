import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { Notice } from '@/components/ui/notice'

type Props = {
  action: string
  /** What the address keeps. */
  hidden: Record<string, string>
  from: string
  to: string | undefined
}

/** Chooses the days, by a plain GET: the rooms free on them stand below. */
export async function PeriodForm({ action, hidden, from, to }: Props) {
  const t = await getTranslations('tenancies.make')
  return (
    <form method="get" action={action} className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      {to && to < from && (
        <Notice tone="error" live className="sm:col-span-3">
          {t('wrongOrder')}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="from" label={t('from')}>
        {(control) => <TextInput {...control} type="date" name="from" defaultValue={from} required />}
      </Field>
      <Field id="to" label={t('to')} hint={t('toHint')}>
        {(control) => <TextInput {...control} type="date" name="to" defaultValue={to} />}
      </Field>
      <div>
        <Button type="submit" look="secondary">
          {t('look')}
        </Button>
      </div>
    </form>
  )
}
