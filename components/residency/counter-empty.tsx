import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { BUCKETS, type QueueFilter, queueAddress } from '@/lib/domains/residency/schema'

type Bucket = QueueFilter['bucket']
type Props = { locale: Locale; bucket: Bucket; counts: Record<Bucket, number>; q: string | undefined }

/** This part of the queue shows nothing: what that means, and the one step from here. */
export async function CounterEmpty({ locale, bucket, counts, q }: Props) {
  const t = await getTranslations('counter')
  const other = BUCKETS.find((name) => counts[name] > 0)
  const next = (to: string, label: string) => (
    <LinkButton look="secondary" href={localePath(locale, to)}>
      {label}
    </LinkButton>
  )
  const onward = other && next(queueAddress({ bucket: other, q }), t('empty.goTo', { bucket: t(`bucket.${other}`) }))
  if (q)
    return (
      <EmptyState title={t('noResult.title', { q })} action={onward ?? next('/admin/residency', t('queue.clear'))}>
        {t(onward ? 'noResult.elsewhere' : 'noResult.body')}
      </EmptyState>
    )
  return (
    <EmptyState title={t(`empty.${bucket}`)} action={onward ?? next('/admin', t('empty.overview'))}>
      {onward ? undefined : t('empty.nothing')}
    </EmptyState>
  )
}
