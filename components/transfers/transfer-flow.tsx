import { getTranslations } from 'next-intl/server'
import { StrandFlow } from '@/components/motif/strand-flow'
import type { FlowEnd } from '@/components/motif/strand-flow-layout'
import type { Places } from '@/components/organisations/words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import {
  isStanding,
  ORIGIN_KINDS,
  type Transfer,
  type TransferFilter,
  transferAddress,
  UNSTATED,
} from '@/lib/domains/transfers/schema'
import { originWordsOf } from './words'

type Props = {
  locale: Locale
  places: Places
  transfers: readonly Transfer[]
  filter: TransferFilter
  enclave: string | undefined
}

/** Sources, park, districts: the same projects on both sides. */
export async function TransferFlow({ locale, places, transfers, filter, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const ui = await getTranslations({ locale, namespace: 'ui' })
  const originWords = await originWordsOf(locale, places)
  const standing = transfers.filter(isStanding)
  const sources = gather(standing, ({ origin }) => ({
    key:
      origin.kind === 'STATED'
        ? `${ORIGIN_KINDS.indexOf(origin.kind)}${origin.zh}`
        : String(ORIGIN_KINDS.indexOf(origin.kind)),
    label: originWords(origin),
    faint: origin.kind === 'UNSTATED',
  }))
  const targets = gather(standing, ({ district }) => ({
    key: district?.adcode ?? '~',
    label: district ? pick(locale, district, 'name') : t('districtUnstated'),
    href: `${localePath(locale, transferAddress({ ...filter, district: district?.adcode ?? UNSTATED }, enclave))}#list`,
    faint: district === null,
  }))
  return (
    <StrandFlow
      sources={sources}
      targets={targets}
      heads={{ sources: t('flow.sources'), park: places.park, targets: t('flow.targets', places) }}
      words={{
        title: t('flow.caption', { ...places, count: standing.length }),
        note: t('flow.note'),
        table: ui('showAsTable'),
        stretch: t('flow.stretch'),
        place: t('flow.place'),
        count: t('flow.count'),
        into: t('flow.into', places),
        onward: t('flow.onward', places),
      }}
    />
  )
}

/** One end a key, counted; what is not stated comes last. */
function gather(transfers: readonly Transfer[], endOf: (transfer: Transfer) => Omit<FlowEnd, 'count'>): FlowEnd[] {
  const ends = new Map<string, FlowEnd>()
  for (const transfer of transfers) {
    const end = endOf(transfer)
    ends.set(end.key, { ...end, count: (ends.get(end.key)?.count ?? 0) + 1 })
  }
  return [...ends.values()].sort(
    (a, b) => Number(a.faint) - Number(b.faint) || b.count - a.count || (a.key < b.key ? -1 : 1),
  )
}
