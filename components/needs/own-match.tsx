import { getTranslations } from 'next-intl/server'
import { MatchStatus } from '@/components/matches/match-state'
import { MatchTimeline } from '@/components/matches/match-timeline'
import { OwnAct } from '@/components/needs/own-act'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { GRADES, QUESTIONS } from '@/lib/domains/matches/schema'
import { answerAsAsker, gradeAsAsker, withdrawFrom } from '@/lib/domains/needs/actions'
import type { OwnMatch as Match } from '@/lib/domains/needs/queries'

type Props = { locale: Locale; token: string; match: Match }

/** A need with one partner: where it stands, whether the partner knows who asks, and what one may do about both. */
export async function OwnMatch({ locale, token, match }: Props) {
  const [t, grades] = await Promise.all([getTranslations('needs.own'), getTranslations('matches.grade')])
  const { id, partner, status, isShared, can, moves } = match
  const name = pick(locale, partner, 'name')
  const hidden = { locale, token, id }
  return (
    <Card as="article" edge={can.grade ? 'accent' : can.share ? 'home' : 'none'} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-h4">
          <OwnWords>{name}</OwnWords>
        </h3>
        <MatchStatus status={status} />
      </div>
      {can.grade && (
        <div className="rounded-tile border border-accent-700 bg-paper p-4">
          <h4 className="mb-3 text-h4">{grades('title', { partner: name })}</h4>
          <OwnAct
            id={`grade-${id}`}
            action={gradeAsAsker}
            hidden={hidden}
            submit={grades('submit')}
            look="primary"
            note={grades('lead')}
            fields={QUESTIONS.map((question) => ({
              name: question,
              label: grades(question),
              kind: 'scale',
              options: GRADES.map((grade) => ({ value: String(grade), label: String(grade) })),
              wide: true,
            }))}
          />
        </div>
      )}
      {can.share && (
        <div className="grid gap-3 rounded-tile border border-line bg-paper p-4">
          <p className="max-w-prose">{t(isShared ? 'isShared' : 'shareText', { name })}</p>
          <OwnAct
            id={`share-${id}`}
            action={answerAsAsker}
            hidden={{ ...hidden, about: 'SHARE_ASKER', answer: isShared ? 'withdraw' : 'give' }}
            submit={t(isShared ? 'unshare' : 'share')}
            look={isShared ? 'secondary' : 'primary'}
          />
        </div>
      )}
      <MatchTimeline locale={locale} label={t('timelineOf', { name })} moves={moves} />
      {can.withdraw && (
        <OwnAct
          id={`withdraw-${id}`}
          action={withdrawFrom}
          hidden={hidden}
          submit={t('withdrawFrom')}
          fold={t('withdrawFrom')}
          note={t('withdrawFromBody', { name })}
        />
      )}
    </Card>
  )
}
