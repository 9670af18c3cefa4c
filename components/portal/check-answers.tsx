import { getTranslations } from 'next-intl/server'
import type { ShownDocument } from '@/components/documents/document-list'
import { Notice } from '@/components/ui/notice'
import { type FormWords, RecordForm } from '@/components/ui/record-form'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { submitApplication } from '@/lib/domains/residency/actions'
import type { Answers, Fault, Section } from '@/lib/domains/residency/schema'
import { AnswersList } from './answers-list'
import { DocumentsWanted } from './documents-wanted'
import type { Lists } from './section-fields'

type Enclave = {
  nameZh: string
  nameEn: string
  homeCityZh: string
  homeCityEn: string
  hostCityZh: string
  hostCityEn: string
  promisedWorkingDays: number
}
type Props = {
  locale: Locale
  application: {
    id: string
    version: number
    answers: Answers
    documents: readonly ShownDocument[]
    enclave: Enclave
    progress: ReadonlyArray<{ section: Section; faults: Fault[] }>
  }
  lists: Lists
  words: FormWords
  /** Of this press: pressing twice submits once. */
  submissionKey: string
}

/** Every answer before it is submitted, with the way to change it; what is still wrong keeps the button away. */
export async function CheckAnswers({ locale, application, lists, words, submissionKey }: Props) {
  const t = await getTranslations('residency')
  const { id, version, answers, documents, enclave } = application
  const own = localePath(locale, `/portal/applications/${id}`)
  const names = { home: pick(locale, enclave, 'homeCity'), host: pick(locale, enclave, 'hostCity') }
  const message = (section: Section, { code }: Fault) =>
    words.field[section === 'declarations' && code === 'required' ? 'agree_required' : code] ??
    words.field.invalid ??
    ''
  const named = (section: Section, field: string) =>
    section === 'documents' ? t(`documentKind.${field}`) : t(`field.${field}`)
  const open = application.progress.filter(({ faults }) => faults.length > 0)
  return (
    <div className="page mt-9">
      <div className="grid max-w-[58rem] gap-10">
        {open.length > 0 && (
          <Notice tone="warn" title={t('review.missing')}>
            <p>{t('review.missingBody')}</p>
            <ul className="mt-2 grid gap-1">
              {open.map(({ section, faults }) => (
                <li key={section}>
                  <a href={`${own}/${section}?checked=${version}&from=check`}>{t(`section.${section}`)}</a>
                  {' · '}
                  {faults.map(({ field }) => named(section, field)).join(locale === 'en' ? ', ' : '、')}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {application.progress.map(({ section, faults }) => (
          <section key={section} aria-labelledby={`s-${section}`}>
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
              <h2 id={`s-${section}`} className="text-h3">
                {t(`section.${section}`)}
              </h2>
              <a
                href={`${own}/${section}?from=check${faults.length > 0 ? `&checked=${version}` : ''}`}
                aria-label={t('review.changeOf', { section: t(`section.${section}`) })}
                className="inline-block py-1 text-link underline"
              >
                {t('review.change')}
              </a>
            </div>
            {section === 'documents' ? (
              <DocumentsWanted kind={answers.organisation?.kind} documents={documents} checked />
            ) : (
              <AnswersList
                section={section}
                answers={answers}
                words={{ locale, t, names, lists }}
                faults={faults.map((fault) => ({ ...fault, message: message(section, fault) }))}
              />
            )}
          </section>
        ))}
        {open.length === 0 && (
          <section aria-labelledby="submit" className="border-ink border-t-3 border-double pt-5">
            <h2 id="submit" className="text-h3">
              {t('review.submitTitle')}
            </h2>
            <p className="mt-1 mb-5 max-w-prose text-ink-2">
              {t('review.submitBody', { park: pick(locale, enclave, 'name'), days: enclave.promisedWorkingDays })}
            </p>
            <RecordForm
              id="submission"
              action={submitApplication}
              words={{ ...words, pending: t('review.submitting') }}
              submit={t('review.submit')}
              hidden={{ locale, id, version, key: submissionKey }}
              groups={[]}
              compact
            />
          </section>
        )}
      </div>
    </div>
  )
}
