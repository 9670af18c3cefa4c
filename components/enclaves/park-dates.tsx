import { getTranslations } from 'next-intl/server'
import type { ShownEnclave } from '@/components/enclaves/shown'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Entry = { key: string; date: string; title: string; expected: boolean }

/** The dates of a park, as exact as its sources; what was only expected says so. */
export async function parkDates(locale: Locale, enclave: ShownEnclave): Promise<Entry[]> {
  const t = await getTranslations('enclaves.dates')
  const entry = (key: string, date: string | null, title: string, expected = false): Entry[] =>
    date ? [{ key, date, title, expected }] : []
  const entries = [
    ...entry('agreed', enclave.agreedOn, t('agreed')),
    ...entry('opened', enclave.openedOn, t('opened')),
    ...enclave.phases.flatMap((phase) => {
      const name = { phase: pick(locale, phase, 'name') }
      return [
        ...entry(`${phase.id}-opened`, phase.openedOn, t('phaseOpened', name)),
        ...entry(`${phase.id}-completion`, phase.completionExpectedOn, t('completion', name), true),
        ...entry(`${phase.id}-delivery`, phase.deliveryExpectedOn, t('delivery', name), true),
      ]
    }),
  ]
  // Sorting is stable: the park's own entry stands before that of a phase of the same day.
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

export async function ParkDates({ locale, entries }: { locale: Locale; entries: readonly Entry[] }) {
  const t = await getTranslations('enclaves.dates')
  return (
    <StrandTimeline
      label={t('label')}
      entries={entries.map(({ key, date, title, expected }) => ({
        key,
        title,
        state: expected ? 'todo' : 'done',
        ...(expected ? { stateLabel: t('expected') } : {}),
        time: formatPartial(locale, date),
        dateTime: date,
      }))}
    />
  )
}
