import { today } from '@/lib/core/clock'
import { cellText, valueAt } from '@/lib/core/fields'
import type { Locale } from '@/lib/core/i18n/path'
import { translatorOf } from '@/lib/core/i18n/translator'
import { type Answered, asJson, asSheet } from '@/lib/core/open-data'
import { columnsIn } from '@/lib/domains/datasets/schema'

type Asked = { format: 'json' | 'csv'; locale: Locale }
type Body = { data: readonly unknown[]; nextCursor?: string | null }

/** Rows in the form that is asked for; a sheet has a column for each field of the component, headed by its words. */
export async function answerWith(name: string, component: string, asked: Asked, body: Body): Promise<Answered> {
  if (asked.format === 'json') return asJson(body, body.nextCursor)
  const { locale } = asked
  const t = await translatorOf(locale, 'datasets')
  const columns = columnsIn(component)
  const head = columns.map(({ labels }) => labels.map((label) => t(`field.${label}`)).join(t('of')))
  const lines = body.data.map((row) => columns.map(({ path }) => cellText(valueAt(row, path), locale)))
  return asSheet(`${name}-${today()}.csv`, [head, ...lines], body.nextCursor ?? null)
}
