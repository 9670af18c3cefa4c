import { getTranslations } from 'next-intl/server'
import { StatusTag } from '@/components/ui/tag'

type Props = { days: number; short?: boolean }

/** Which rung of the silence ladder was reached, and what follows from it. @param days 0, 9, 21 or 45 */
export async function SilenceTag({ days, short = false }: Props) {
  const t = await getTranslations('projects.silence')
  if (days === 0) return null
  return (
    <StatusTag tone={days >= 45 ? 'error' : 'warn'}>
      {short || !t.has(String(days)) ? t('short', { days }) : t(String(days))}
    </StatusTag>
  )
}
