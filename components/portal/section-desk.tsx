import { getTranslations } from 'next-intl/server'
import type { ShownDocument } from '@/components/documents/document-list'
import { StrandSteps } from '@/components/motif/strand-steps'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormWords } from '@/components/ui/record-form'
import { dayOf, timeOf, today } from '@/lib/core/clock'
import { formatMoment } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type Answers, type Fault, SECTIONS, type Section, type SectionState } from '@/lib/domains/residency/schema'
import type { ApplicationState } from '@/lib/domains/residency/workflow'
import { DocumentsDesk } from './documents-desk'
import { type Lists, sectionFields } from './section-fields'
import { SectionForm } from './section-form'

const MARKS = { notStarted: 'todo', inProgress: 'todo', needsCorrection: 'stopped', done: 'done' } as const

type Props = {
  locale: Locale
  application: {
    id: string
    version: number
    status: ApplicationState
    savedAt: Date
    answers: Answers
    writable: string[]
    documents: readonly ShownDocument[]
    progress: ReadonlyArray<{ section: Section; state: SectionState; faults: Fault[] }>
    openCorrection: { items: ReadonlyArray<{ id: string; section: string; note: string }> } | null
    enclave: { homeCityZh: string; homeCityEn: string; hostCityZh: string; hostCityEn: string }
  }
  section: Section
  lists: Lists
  words: FormWords
  /** The version at which it was asked to be checked: its faults are shown, and the form begins anew. */
  checked: string | undefined
  from: 'check' | undefined
  /** What came of a document that was sent or removed, as it stands in the address. */
  outcome: { done: string | undefined; refused: string | undefined }
}

/** The desk of one section: where it stands among the seven, what was asked to be mended, and its form. */
export async function SectionDesk({ locale, application, section, lists, words, checked, from, outcome }: Props) {
  const t = await getTranslations('residency')
  const { id, version, answers, savedAt, progress, writable, openCorrection } = application
  const own = localePath(locale, `/portal/applications/${id}`)
  const index = SECTIONS.indexOf(section)
  const next = SECTIONS[index + 1]
  const names = {
    home: pick(locale, application.enclave, 'homeCity'),
    host: pick(locale, application.enclave, 'hostCity'),
  }
  const draft = application.status === 'DRAFT'
  const notes = openCorrection?.items.filter((item) => item.section === section) ?? []
  const faults = checked ? (progress.find((row) => row.section === section)?.faults ?? []) : []
  const time = dayOf(savedAt) === today() ? timeOf(savedAt) : formatMoment(locale, savedAt)
  const onward = !draft ? own : from === 'check' ? `${own}/check` : `${own}/${next ?? 'check'}`
  return (
    <div className="page mt-7">
      <p className="text-ink-3 text-table lg:sr-only">{t('edit.step', { step: index + 1, all: SECTIONS.length })}</p>
      {draft && (
        <div className="mb-9 max-lg:hidden">
          <StrandSteps
            label={t('tasks.list')}
            steps={progress.map(({ section: key, state }) => ({
              label: t(`section.${key}`),
              state: key === section ? 'current' : MARKS[state],
              stateLabel: t(`sectionState.${state}`),
              ...(key === section ? {} : { href: `${own}/${key}` }),
            }))}
          />
        </div>
      )}
      <div className="mt-5 grid max-w-[46rem] gap-7">
        {notes.map((item) => (
          <Notice key={item.id} tone="warn" title={t('edit.correction')}>
            <p className="whitespace-pre-line">{item.note}</p>
          </Notice>
        ))}
        {!writable.includes(section) ? (
          <Notice title={t('edit.locked')}>{t('edit.lockedBody')}</Notice>
        ) : section === 'documents' ? (
          <DocumentsDesk locale={locale} application={application} checked={checked !== undefined} outcome={outcome} />
        ) : (
          <SectionForm
            key={checked ?? 'first'}
            hidden={{ locale, id, section, ...(from ? { from } : {}) }}
            version={version}
            saved={answers[section] ?? {}}
            savedAt={answers[section] ? time : null}
            fields={sectionFields(section, { locale, t, names, lists })}
            faults={Object.fromEntries(faults.map(({ field, code }) => [field, code]))}
            words={{
              ...words,
              pending: t('edit.saving'),
              submit: draft ? t('edit.submit') : t('edit.save'),
              faults: t('edit.faults'),
              keep: t('edit.stale.keep'),
              save: {
                saved: t.raw('edit.saved'),
                unsaved: t('edit.unsaved'),
                typing: t('edit.typing'),
                saving: t('edit.saving'),
                failed: t.raw('edit.failed'),
                offline: t('edit.offline'),
              },
              stale: {
                title: t('edit.stale.title'),
                body: t('edit.stale.body'),
                differs: t('edit.stale.differs'),
                value: t.raw('edit.stale.value'),
                empty: t('edit.stale.empty'),
                same: t('edit.stale.same'),
                reload: t('edit.stale.reload'),
                href: `${own}/${section}`,
              },
            }}
          />
        )}
        <p className="flex flex-wrap gap-x-4 gap-y-2 border-line border-t pt-4">
          {(faults.length > 0 || section === 'documents') && (
            <LinkButton look="quiet" href={onward}>
              {from === 'check' ? t('edit.laterCheck') : t('edit.later')}
            </LinkButton>
          )}
          <LinkButton look="quiet" href={own}>
            {t('edit.back')}
          </LinkButton>
        </p>
      </div>
    </div>
  )
}
