import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { Section } from '@/components/layout/section'
import { type Move, MoveTimeline } from '@/components/residency/move-timeline'
import { Icon } from '@/components/ui/icon'
import type { FormWords } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { SECTIONS } from '@/lib/domains/residency/schema'
import { AnswersList } from './answers-list'
import { OwnMoves } from './own-moves'
import { PastCorrections } from './past-corrections'
import type { Lists } from './section-fields'
import type { OwnApplication } from './shown'
import { WhatNow } from './what-now'

type Props = {
  locale: Locale
  application: OwnApplication & { moves: readonly Move[] }
  words: FormWords
  lists: Lists
  today: string
}

/** An application after its submission: what is to be done now, what has happened, and what was submitted. */
export async function ApplicationSheet({ locale, application, words, lists, today }: Props) {
  const t = await getTranslations('residency')
  const { status, moves, answers, documents, enclave } = application
  const names = { home: pick(locale, enclave, 'homeCity'), host: pick(locale, enclave, 'hostCity') }
  const given = SECTIONS.filter((section) => section !== 'documents')
  const sections = [
    {
      title: t('sheet.timeline'),
      body: <MoveTimeline locale={locale} status={status} moves={moves} />,
    },
    {
      title: t('sheet.documents'),
      body: <DocumentList locale={locale} documents={documents} can={{ remove: false }} />,
    },
    {
      title: t('sheet.answers'),
      body: (
        <div className="grid gap-3">
          {given.map((section) => (
            <details key={section} className="group border-line border-b pb-3">
              <summary className="target flex items-center justify-between gap-3 font-medium">
                {t(`section.${section}`)}
                <Icon name="down" className="text-ink-3 transition-transform duration-200 group-open:rotate-180" />
              </summary>
              <AnswersList section={section} answers={answers} words={{ locale, t, names, lists }} />
            </details>
          ))}
        </div>
      ),
    },
  ]
  return (
    <>
      <WhatNow locale={locale} application={application} words={words} today={today} />
      {sections.map(({ title, body }, index) => (
        <Section key={title} number={String(index + 1).padStart(2, '0')} title={title}>
          {body}
        </Section>
      ))}
      <PastCorrections locale={locale} corrections={application.corrections} />
      <OwnMoves locale={locale} application={application} words={words} />
    </>
  )
}
