import { getTranslations } from 'next-intl/server'
import { isSettled, standsLong } from '@/components/projects/project-age'
import { StatusTag } from '@/components/ui/tag'

/** For how long a project stands where it is, in words; long standing is marked. */
export async function AgeTag({ status, days }: { status: string; days: number | null }) {
  const t = await getTranslations('projects')
  if (days === null || isSettled(status)) return t('list.none')
  if (standsLong(status, days)) return <StatusTag tone="warn">{t('age.long', { count: days })}</StatusTag>
  return <span className="tabular whitespace-nowrap">{t('age.days', { count: days })}</span>
}
