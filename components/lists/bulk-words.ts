import { getTranslations } from 'next-intl/server'
import type { BulkWords } from '@/components/lists/list-bulk'
import { formWords } from '@/lib/core/i18n/form-words'

/** The words of acts on several rows, to be passed as props: no client reads message files. */
export async function bulkWords(): Promise<BulkWords> {
  const t = await getTranslations('lists.bulk')
  const counted = (key: 'done' | 'refused' | 'undone') => ({ one: t(key), other: String(t.raw(`${key}Many`)) })
  return {
    label: t('label'),
    lead: t('lead'),
    all: t('all'),
    nothing: t('nothing'),
    chosen: String(t.raw('chosen')),
    done: counted('done'),
    refused: counted('refused'),
    undone: counted('undone'),
    because: String(t.raw('because')),
    unknown: t('unknown'),
    undo: t('undo'),
    final: t('final'),
    none: t('none'),
    form: await formWords(),
  }
}
