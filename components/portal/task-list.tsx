import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { LinkButton } from '@/components/ui/button'
import type { FormWords } from '@/components/ui/record-form'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { dayOfColumn } from '@/lib/core/clock'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Section, SectionState } from '@/lib/domains/residency/schema'
import { ConfirmMove } from './confirm-move'

const MARKS = { notStarted: 'todo', inProgress: 'current', needsCorrection: 'stopped', done: 'done' } as const
const TONES: Record<SectionState, Tone> = {
  notStarted: 'plain',
  inProgress: 'accent',
  needsCorrection: 'error',
  done: 'ok',
}

type Props = {
  locale: Locale
  application: {
    id: string
    version: number
    savedAt: Date
    draftUntil: Date
    previous: { reference: string | null } | null
    enclave: { homeCityZh: string; homeCityEn: string }
    progress: ReadonlyArray<{ section: Section; state: SectionState }>
  }
  words: FormWords
}

/** The seven sections of a draft along the strand, which runs solid past what is done. */
export async function TaskList({ locale, application, words }: Props) {
  const t = await getTranslations('residency')
  const { id, version, progress, savedAt, draftUntil, previous } = application
  const own = localePath(locale, `/portal/applications/${id}`)
  const home = pick(locale, application.enclave, 'homeCity')
  const done = progress.filter(({ state }) => state === 'done').length
  const kept = formatPartial(locale, dayOfColumn(draftUntil))
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
      <section aria-labelledby="tasks" className="min-w-0 lg:col-span-8">
        <h2 id="tasks" className="text-h3">
          {t('tasks.title')}
        </h2>
        <p className="mt-1 max-w-prose text-ink-2">{t('tasks.lead')}</p>
        <p className="tabular mt-4 mb-5 font-medium">{t('tasks.progress', { done, all: progress.length })}</p>
        <StrandTimeline
          label={t('tasks.list')}
          entries={progress.map(({ section, state }) => ({
            key: section,
            state: MARKS[state],
            title: (
              <>
                <a href={`${own}/${section}`} className="inline-flex min-h-7 items-center text-link underline">
                  {t(`section.${section}`)}
                </a>
                <StatusTag tone={TONES[state]}>{t(`sectionState.${state}`)}</StatusTag>
              </>
            ),
            body: t(`about.${section}`, { home }),
          }))}
        />
        <div className="mt-9">
          <LinkButton href={`${own}/check`} look={done === progress.length ? 'primary' : 'secondary'}>
            {done === progress.length ? t('tasks.check') : t('tasks.checkEarly')}
          </LinkButton>
        </div>
      </section>
      <aside className="grid gap-6 border-ink border-t pt-4 text-ink-2 text-table lg:col-span-4">
        {previous && (
          <p>
            {t('tasks.previous', { reference: previous.reference ?? '' })} {t('tasks.attempt')}
          </p>
        )}
        <p>
          {t('mine.savedAt', { time: formatMoment(locale, savedAt) })}
          <br />
          {t('tasks.keep', { date: kept })}
        </p>
        <ConfirmMove
          id="discard"
          hidden={{ locale, id, version, event: 'discard' }}
          words={{ ...words, pending: t('sheet.acting') }}
          open={t('tasks.discard')}
          body={t('tasks.discardBody')}
          confirm={t('tasks.discardConfirm')}
          look="danger"
        />
      </aside>
    </div>
  )
}
