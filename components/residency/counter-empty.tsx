import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { BUCKETS, type Bucket, queueAddress } from '@/lib/domains/residency/schema'

type Props = { locale: Locale; bucket: Bucket; counts: Record<Bucket, number> }

/** This part of the queue shows nothing: what that means, and the one step from here. */
export async function CounterEmpty({ locale, bucket, counts }: Props) {
  const t = await getTranslations('counter')
  const other = BUCKETS.find((name) => counts[name] > 0)
  const next = (to: string, label: string) => (
    <LinkButton look="secondary" href={localePath(locale, to)}>
      {label}
    </LinkButton>
  )
  const onward = other && next(queueAddress({ bucket: other }), t('empty.goTo', { bucket: t(`bucket.${other}`) }))
  return (
    <EmptyState title={t(`empty.${bucket}`)} action={onward ?? next('/admin', t('empty.overview'))}>
      {onward ? undefined : t('empty.nothing')}
    </EmptyState>
  )
}
