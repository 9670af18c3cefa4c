import { getTranslations } from 'next-intl/server'
import { figurePath } from '@/components/metrics/figure-path'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { FigureSheet } from '@/lib/domains/metrics/queries'
import type { PeriodForm as Form, Period } from '@/lib/domains/metrics/schema'

type Props = {
  locale: Locale
  /** The figure whose page this is; null on the page of all figures. */
  figureKey: string | null
  scope: Pick<FigureSheet, 'enclave' | 'enclaves'>
  form: Form
  className?: string
}

/** From and to, sent by a plain GET; a wrong day is said at its field, which keeps what was typed. */
export async function PeriodForm({ locale, figureKey, scope, form, className }: Props) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const whole = { ...scope, from: null, to: null }
  const other = scope.enclaves[0]?.slug !== scope.enclave.slug
  const error = (name: 'from' | 'to') => form.errors[name] && t(`period.error.${form.errors[name]}`)
  // A date field shows no text that is not a day.
  const type = (name: 'from' | 'to') => (form.errors[name] === 'date_form' ? 'text' : 'date')
  const narrowed = form.period.from !== null || form.period.to !== null
  return (
    <form
      method="get"
      action={localePath(locale, `/figures${figureKey ? `/${figureKey}` : ''}`)}
      aria-labelledby="period-title"
      className={classes('border-ink border-t pt-4', className)}
      data-print="no"
    >
      <h2 id="period-title" className="font-sans font-semibold text-body">
        {t('section.period')}
      </h2>
      <p className="mt-1 mb-4 text-ink-3 text-table">{t('period.hint')}</p>
      {other && <input type="hidden" name="enclave" value={scope.enclave.slug} />}
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} id={`period-${name}`} label={t(`period.${name}`)} error={error(name)}>
            {(control) => <TextInput {...control} type={type(name)} name={name} defaultValue={form.typed[name]} />}
          </Field>
        ))}
        <Button type="submit" look="secondary">
          {t('period.apply')}
        </Button>
      </div>
      <p className="mt-3 text-table">
        <strong>{await periodWords(locale, form.period)}</strong>
        {narrowed && (
          <a href={localePath(locale, figurePath(figureKey, whole))} className="ms-3 text-link">
            {t('period.reset')}
          </a>
        )}
      </p>
    </form>
  )
}

/** "all time", "1 January 2024 to 30 June 2024" */
export async function periodWords(locale: Locale, { from, to }: Period) {
  const t = await getTranslations({ locale, namespace: 'metrics' })
  const words = { from: from ? formatPartial(locale, from) : '', to: to ? formatPartial(locale, to) : '' }
  return t(`period.current.${from && to ? 'both' : from ? 'from' : to ? 'to' : 'all'}`, words)
}
