import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Places } from '@/components/organisations/words'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { isStanding, type Transfer } from '@/lib/domains/transfers/schema'

type Props = { locale: Locale; places: Places; transfers: readonly Transfer[]; onTheWay: number }

const big = (words: ReactNode) => (
  <strong className="tabular mx-0.5 font-medium text-[1.6em] text-home-700 leading-none tracking-[-0.02em]">
    {words}
  </strong>
)

/** What the records count at this moment, as a sentence. */
export async function LiveSentence({ locale, places, transfers, onTheWay }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const standing = transfers.filter(isStanding)
  const confirmed = standing.filter(({ stage }) => stage !== 'REPORTED').length
  const reported = standing.length - confirmed
  const districts = new Set(standing.flatMap(({ district }) => district?.adcode ?? [])).size
  const count = (value: number) => formatCount(locale, value)
  if (standing.length === 0 && onTheWay === 0) return t('sentence.none', places)
  return (
    <>
      {standing.length > 0 &&
        t.rich(reported > 0 ? 'sentence.landed' : 'sentence.confirmed', {
          ...places,
          reported: count(reported),
          confirmed: count(confirmed),
          districts: count(districts),
          n: big,
        })}
      {standing.length === 0 && t('sentence.noneLanded', places)}
      {locale === 'en' && ' '}
      {onTheWay > 0 && t.rich('sentence.onTheWay', { ...places, count: onTheWay, shown: count(onTheWay), n: big })}
    </>
  )
}
