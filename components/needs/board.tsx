import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge } from '@/components/ui/tag'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { BoardNeed } from '@/lib/domains/needs/queries'

/** The needs that are put up in public. */
export async function Board({ locale, needs }: { locale: Locale; needs: readonly BoardNeed[] }) {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'needs.board' }),
    getTranslations({ locale, namespace: 'agreements.kind' }),
  ])
  const post = (
    <LinkButton look="secondary" href={localePath(locale, '/needs/post')}>
      {t('post')}
    </LinkButton>
  )
  if (needs.length === 0)
    return (
      <EmptyState title={t('none')} action={post}>
        {t('noneBody')}
      </EmptyState>
    )
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {needs.map(({ id, reference, kind, title, body, companyName, publishedAt }) => (
        <Card as="li" key={id} edge="home" className="grid content-start gap-2">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-3 text-table">
            <Badge>{kinds(kind)}</Badge>
            <span className="font-mono">{reference}</span>
            {publishedAt && <span>{t('since', { day: formatPartial(locale, dayOf(publishedAt)) })}</span>}
          </p>
          <h3 className="text-h4">
            <OwnWords>{title}</OwnWords>
          </h3>
          <p className="text-ink-2 text-table">{companyName ? <OwnWords>{companyName}</OwnWords> : t('unnamed')}</p>
          <OwnWords block>{body}</OwnWords>
        </Card>
      ))}
    </ul>
  )
}
