import { getTranslations } from 'next-intl/server'
import type { RecordFormField } from '@/components/ui/record-form'
import { dayOf, timeOf } from '@/lib/core/clock'
import type { EventSheet, SheetSession } from '@/lib/domains/events/queries'
import { EVENT_KINDS } from '@/lib/domains/events/schema'

/** The fields of an event's words, with what they say now. */
export async function eventFields(known?: EventSheet): Promise<RecordFormField[]> {
  const t = await getTranslations('events')
  const kinds = EVENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))
  return [
    {
      name: 'kind',
      label: t('field.kind'),
      kind: 'select',
      value: known?.kind ?? '',
      options: [{ value: '', label: t('field.choose') }, ...kinds],
      wide: true,
    },
    { name: 'titleZh', label: t('field.titleZh'), value: known?.titleZh ?? '', lang: 'zh-CN' },
    { name: 'titleEn', label: t('field.titleEn'), value: known?.titleEn ?? '', lang: 'en' },
    { name: 'summaryZh', label: t('field.summaryZh'), kind: 'lines', value: known?.summaryZh ?? '', lang: 'zh-CN' },
    { name: 'summaryEn', label: t('field.summaryEn'), kind: 'lines', value: known?.summaryEn ?? '', lang: 'en' },
    { name: 'placeZh', label: t('field.placeZh'), value: known?.placeZh ?? '', lang: 'zh-CN' },
    { name: 'placeEn', label: t('field.placeEn'), value: known?.placeEn ?? '', lang: 'en' },
    { name: 'approval', label: t('field.approval'), kind: 'check', value: known?.approval ? 'on' : '' },
    { name: 'certificate', label: t('field.certificate'), kind: 'check', value: known?.certificate ? 'on' : '' },
  ]
}

/** The fields of a session, with what it is now. */
export async function sessionFields(known?: SheetSession): Promise<RecordFormField[]> {
  const t = await getTranslations('events.field')
  const [day, starts, ends] = known
    ? [dayOf(known.startsAt), timeOf(known.startsAt), timeOf(known.endsAt)]
    : ['', '', '']
  return [
    { name: 'day', label: t('day'), kind: 'date', value: day },
    {
      name: 'capacity',
      label: t('capacity'),
      hint: t('capacityHint'),
      kind: 'number',
      value: known?.capacity?.toString() ?? '',
      optional: true,
    },
    { name: 'starts', label: t('starts'), kind: 'time', value: starts },
    { name: 'ends', label: t('ends'), kind: 'time', value: ends },
    {
      name: 'titleZh',
      label: t('sessionZh'),
      hint: t('sessionHint'),
      value: known?.titleZh ?? '',
      lang: 'zh-CN',
      optional: true,
    },
    { name: 'titleEn', label: t('sessionEn'), value: known?.titleEn ?? '', lang: 'en', optional: true },
  ]
}
