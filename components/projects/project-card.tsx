import { getTranslations } from 'next-intl/server'
import { AgeTag } from '@/components/projects/age-tag'
import { CardMoves } from '@/components/projects/card-moves'
import { SilenceTag } from '@/components/projects/silence-tag'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Badge } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectRow } from '@/lib/domains/projects/queries'

type Props = { locale: Locale; card: ProjectRow; showPark: boolean }

/** A project on the board: what it is, how long it stands there, with how many districts, and its moves in a menu. */
export async function ProjectCard({ locale, card, showPark }: Props) {
  const t = await getTranslations('projects')
  const { industry, readinessLevel, openReferrals } = card
  return (
    <Card as="article" className="grid gap-2.5 p-4!">
      <h3 className="font-sans font-semibold text-body">
        <a href={localePath(locale, `/admin/projects/${card.id}`)}>
          <OwnWords>{pick(locale, card, 'name')}</OwnWords>
        </a>
      </h3>
      <p className="flex flex-wrap gap-1.5">
        {showPark && <Badge>{pick(locale, card.enclave, 'shortName')}</Badge>}
        {industry && <Badge>{pick(locale, industry, 'name')}</Badge>}
        {readinessLevel && <Badge>{t('levelShort', { level: readinessLevel })}</Badge>}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ink-2 text-table">
        <span className="inline-flex items-center gap-1.5">
          <Icon name="clock" className="size-3.5" />
          <AgeTag status={card.status} days={card.days} />
        </span>
        {openReferrals > 0 && <span>{t('board.referrals', { count: openReferrals })}</span>}
        <SilenceTag days={card.silentDays} short />
      </p>
      <CardMoves locale={locale} card={card} />
    </Card>
  )
}
