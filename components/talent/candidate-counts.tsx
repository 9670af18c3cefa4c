import { getTranslations } from 'next-intl/server'
import { INTRODUCTION_STATES } from '@/lib/domains/introductions/schema'

type Props = { introductions: ReadonlyArray<{ status: (typeof INTRODUCTION_STATES)[number] }> }

/** How many candidates stand where, in the order of their way; nothing said of those who are not there. */
export async function CandidateCounts({ introductions }: Props) {
  const t = await getTranslations('talent')
  const counts = INTRODUCTION_STATES.map((state) => ({
    state,
    count: introductions.filter(({ status }) => status === state).length,
  })).filter(({ count }) => count > 0)
  if (counts.length === 0) return <span className="text-ink-2">{t('list.none')}</span>
  return (
    <ul className="flex max-w-72 flex-wrap gap-x-4 gap-y-1">
      {counts.map(({ state, count }) => (
        <li key={state} className="tabular whitespace-nowrap">
          {t('list.count', { state: t(`state.${state}`), count })}
        </li>
      ))}
    </ul>
  )
}
