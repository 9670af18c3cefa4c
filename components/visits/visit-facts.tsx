import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { VisitSheet } from '@/lib/domains/visits/queries'

/** When, who went, and what came of it. */
export async function VisitFacts({ locale, visit }: { locale: Locale; visit: VisitSheet }) {
  const t = await getTranslations('visits')
  const day = (column: Date | null) => (column ? formatPartial(locale, dayOfColumn(column)) : t('none'))
  const words = (text: string | null) =>
    text ? (
      <span className="whitespace-pre-line wrap-anywhere">
        <OwnWords>{text}</OwnWords>
      </span>
    ) : (
      t('none')
    )
  const { request, status, outcome } = visit
  const reported = [
    { key: 'visitedOn', term: t('record.visitedOn'), value: day(visit.visitedOn) },
    { key: 'outcome', term: t('list.outcome'), value: outcome ? t(`outcome.${outcome}`) : t('none') },
    { key: 'note', term: t('record.note'), value: words(visit.note) },
    { key: 'next', term: t('list.next'), value: words(visit.nextAction) },
    { key: 'nextOn', term: t('amend.nextActionOn'), value: day(visit.nextActionOn) },
  ]
  const asked = request && {
    key: 'request',
    term: t('sheet.request'),
    value: <a href={localePath(locale, `/admin/visits/requests/${request.id}`)}>{request.reference}</a>,
  }
  return (
    <DescriptionList
      items={[
        { key: 'plannedOn', term: t('plan.plannedOn'), value: day(visit.plannedOn) },
        { key: 'direction', term: t('list.direction'), value: t(`direction.${visit.direction}`) },
        { key: 'place', term: t('plan.place'), value: words(visit.place) },
        {
          key: 'staff',
          term: t('list.staff'),
          value: words(visit.staff.map(({ account }) => account.name).join(t('and'))),
        },
        { key: 'author', term: t('sheet.author'), value: words(visit.author?.name ?? null) },
        ...(status === 'DONE' ? reported : []),
        ...(asked ? [asked] : []),
      ]}
    />
  )
}
