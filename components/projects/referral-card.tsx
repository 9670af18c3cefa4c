import { getTranslations } from 'next-intl/server'
import { ReferralStatus } from '@/components/desk/referral-state'
import { ProjectTimeline } from '@/components/projects/project-timeline'
import { ReferralMoves } from '@/components/projects/referral-moves'
import { SilenceTag } from '@/components/projects/silence-tag'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

type Props = { locale: Locale; project: ProjectSheet; referral: ProjectReferral }

/** The project with one district: where it stands, for how long, what was said, and what the park may do. */
export async function ReferralCard({ locale, project, referral }: Props) {
  const t = await getTranslations('projects.referral')
  const district = pick(locale, referral.district, 'name')
  const { daysWithThem, daysAwaited, silentDays, isOpen } = referral
  return (
    <Card as="article" edge={isOpen ? 'home' : 'none'} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="text-h4">{district}</h3>
        <code className="font-mono text-ink-3 text-table">{referral.reference}</code>
        <ReferralStatus status={referral.status} />
        <SilenceTag days={isOpen ? silentDays : 0} />
      </div>
      {daysWithThem !== null && (
        <p className="text-ink-2 text-table">
          {t('with', { count: daysWithThem })}
          {daysAwaited !== null && ` · ${t('awaited', { count: daysAwaited })}`}
        </p>
      )}
      <Said locale={locale} referral={referral} />
      {referral.landings.map(({ id, reference }) => (
        <p key={id} className="text-table">
          <a href={localePath(locale, `/admin/landings/${id}`)} className="font-mono">
            {reference}
          </a>
        </p>
      ))}
      <ReferralMoves locale={locale} project={project} referral={referral} />
      <details className="border-line border-t pt-1">
        <summary
          aria-label={t('trailOf', { district })}
          className="target inline-flex items-center font-medium text-link text-table underline"
        >
          {t('trail')}
        </summary>
        <div className="mt-3">
          <Trail locale={locale} referral={referral} label={t('trailOf', { district })} />
        </div>
      </details>
    </Card>
  )
}

async function Trail({ locale, referral, label }: { locale: Locale; referral: ProjectReferral; label: string }) {
  const [t, states] = await Promise.all([
    getTranslations('projects.referral.happened'),
    getTranslations('referrals.status'),
  ])
  const words = { happened: (event: string) => t(event), status: (state: string) => states(state) }
  return <ProjectTimeline locale={locale} label={label} moves={referral.moves} words={words} />
}

async function Said({ locale, referral }: { locale: Locale; referral: ProjectReferral }) {
  const [t, lacks, kinds] = await Promise.all([
    getTranslations('projects.referral'),
    getTranslations('projects.lack'),
    getTranslations('referrals.talk'),
  ])
  const { note, terms, lack, talks } = referral
  const said = referral.moves.findLast(({ event }) => event === 'decline')?.reason
  const items = [
    ...(terms ? [{ key: 'terms', term: t('terms'), value: <OwnWords block>{terms}</OwnWords> }] : []),
    ...(lack
      ? [
          {
            key: 'lack',
            term: t('lack'),
            value: (
              <>
                {lacks(lack)}
                {said && said !== lack && <OwnWords block>{said}</OwnWords>}
              </>
            ),
          },
        ]
      : []),
    ...(note ? [{ key: 'note', term: t('note'), value: <OwnWords block>{note}</OwnWords> }] : []),
    ...(talks.length > 0
      ? [
          {
            key: 'talks',
            term: t('talks'),
            value: (
              <ol className="grid gap-2">
                {talks.map((talk) => (
                  <li key={talk.id}>
                    <span className="tabular text-ink-3 text-table">
                      {formatPartial(locale, dayOfColumn(talk.heldOn))} · {kinds(talk.kind)}
                    </span>
                    <OwnWords block>{talk.note}</OwnWords>
                  </li>
                ))}
              </ol>
            ),
          },
        ]
      : []),
  ]
  return items.length > 0 ? <DescriptionList items={items} /> : null
}
