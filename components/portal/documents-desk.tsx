import { DocumentList, type ShownDocument } from '@/components/documents/document-list'
import { DocumentsDone } from '@/components/documents/documents-done'
import { UploadForm } from '@/components/documents/upload-form'
import type { Locale } from '@/lib/core/i18n/path'
import { type Answers, DOCUMENT_KINDS } from '@/lib/domains/residency/schema'
import { DocumentsWanted } from './documents-wanted'

type Props = {
  locale: Locale
  application: { id: string; version: number; answers: Answers; documents: readonly ShownDocument[] }
  checked: boolean
  outcome: { done: string | undefined; refused: string | undefined }
}

/** The documents of an application: what must be there, what is, and the form to send another. */
export function DocumentsDesk({ locale, application, checked, outcome }: Props) {
  const { id, version, answers, documents } = application
  const back = `/portal/applications/${id}/documents`
  return (
    <>
      <DocumentsDone done={outcome.done} />
      <DocumentsWanted kind={answers.organisation?.kind} documents={documents} checked={checked} />
      <DocumentList locale={locale} documents={documents} can={{ remove: true }} version={version} back={back} />
      <UploadForm
        locale={locale}
        noun="application"
        id={id}
        version={version}
        kinds={DOCUMENT_KINDS}
        back={back}
        refused={outcome.refused}
      />
    </>
  )
}
