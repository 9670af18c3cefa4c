import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { ImportState } from '@/lib/domains/imports/workflow'

const TONES: Record<ImportState, Tone> = {
  UPLOADED: 'accent',
  MAPPED: 'host',
  CHECKED: 'accent',
  COMMITTING: 'host',
  COMMITTED: 'ok',
  FAILED: 'error',
  REVERTING: 'host',
  REVERTED: 'plain',
  DISCARDED: 'plain',
}

export async function ImportStatus({ status }: { status: ImportState }) {
  const t = await getTranslations('imports.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
