import { getTranslations } from 'next-intl/server'
import { StatusTag } from '@/components/ui/tag'
import { DOCUMENT_KINDS, documentsWanted } from '@/lib/domains/residency/schema'

type Props = { kind: string | undefined; documents: ReadonlyArray<{ kind: string }>; checked: boolean }

/** The documents of an application: which must be there, and which are. */
export async function DocumentsWanted({ kind, documents, checked }: Props) {
  const t = await getTranslations('residency')
  const materials = await getTranslations('apply.materials')
  const wanted = documentsWanted(kind)
  return (
    <section aria-label={t('edit.wanted')}>
      <ul className="border-ink border-t">
        {DOCUMENT_KINDS.map((document) => {
          const there = documents.some((one) => one.kind === document)
          const must = wanted.includes(document)
          return (
            <li key={document} className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-4">
              <span>
                <span className="font-medium">{t(`documentKind.${document}`)}</span>
                <span className="ms-3 text-ink-3 text-table">{must ? materials('must') : materials('optional')}</span>
              </span>
              <StatusTag tone={there ? 'ok' : must && checked ? 'error' : 'plain'}>
                {there ? t('review.attached') : t('review.notAttached')}
              </StatusTag>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
