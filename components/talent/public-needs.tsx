import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { PublishedNeed } from '@/lib/domains/talent/queries'

/** Whom published residents look for. */
export async function PublicNeeds({ locale, needs }: { locale: Locale; needs: readonly PublishedNeed[] }) {
  const t = await getTranslations('talent.public')
  if (needs.length === 0) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {needs.map(({ id, title, description, headcount, level, organisation, reference }) => (
        <Card as="li" key={id} edge="host" className="grid content-start gap-2">
          <h3 className="text-h4">
            <OwnWords>{title}</OwnWords>
          </h3>
          <p className="text-table">
            <a href={localePath(locale, `/tenants/${organisation.slug}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          </p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-table">
            <span>{t('people', { count: headcount })}</span>
            {level && <Badge>{pick(locale, level, 'name')}</Badge>}
            <span className="font-mono text-ink-3">{reference}</span>
          </p>
          {description && <OwnWords block>{description}</OwnWords>}
        </Card>
      ))}
    </ul>
  )
}
