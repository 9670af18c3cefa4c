import { getTranslations } from 'next-intl/server'
import { fieldValue } from '@/components/enclaves/field-values'
import type { ShownRoom } from '@/components/enclaves/shown-space'
import type { RecordFormField } from '@/components/ui/record-form'
import { ROOM_USES } from '@/lib/domains/enclaves/schema'

/** The fields of a room, empty for a new one. */
export async function roomFields(room?: ShownRoom): Promise<RecordFormField[]> {
  const t = await getTranslations('enclaves.admin')
  const field = (name: 'code' | 'areaM2' | 'use' | 'lettable' | 'availableFrom') => ({
    name,
    label: t(`fields.${name}`),
    value: fieldValue(room?.[name]),
  })
  return [
    field('code'),
    { ...field('areaM2'), kind: 'number' },
    { ...field('use'), kind: 'select', options: ROOM_USES.map((use) => ({ value: use, label: t(`use.${use}`) })) },
    { ...field('availableFrom'), kind: 'date', optional: true },
    { ...field('lettable'), kind: 'check', ...(room ? {} : { value: 'on' }) },
  ]
}
