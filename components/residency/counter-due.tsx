import { getTranslations } from 'next-intl/server'
import { type Age, ageOf, type Clocked } from '@/components/residency/counter-age'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { dayOfColumn, today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'

const TONES: Record<Age['key'], Tone> = {
  overdue: 'error',
  today: 'warn',
  soon: 'accent',
  running: 'host',
  paused: 'plain',
  stopped: 'plain',
}

/** The promised day, and how it stands: in colour and in words. */
export async function CounterDue({ locale, record }: { locale: Locale; record: Clocked }) {
  const t = await getTranslations('counter.due')
  const { key, days } = ageOf(record, today())
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {record.dueOn && key !== 'stopped' && (
        <time dateTime={dayOfColumn(record.dueOn)} className="tabular whitespace-nowrap">
          {formatPartial(locale, dayOfColumn(record.dueOn))}
        </time>
      )}
      <StatusTag tone={TONES[key]} icon={key === 'running' ? 'clock' : key === 'paused' ? 'dash' : undefined}>
        {t(key, { count: days })}
      </StatusTag>
    </span>
  )
}
