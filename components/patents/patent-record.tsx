import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { PatentFacts } from '@/components/patents/patent-facts'
import { PatentMoves, type Side } from '@/components/patents/patent-moves'
import { PatentTimeline } from '@/components/patents/patent-timeline'
import { Part } from '@/components/tenancies/tenancy-desk'
import type { Locale } from '@/lib/core/i18n/path'
import { PATENT_DOCUMENT_KINDS } from '@/lib/domains/documents/schema'
import type { PatentSheet } from '@/lib/domains/patents/queries'

type Props = {
  locale: Locale
  patent: PatentSheet
  side: Side
  partners?: readonly { id: string; nameZh: string; nameEn: string }[]
  refused?: unknown
}
const PLACES = { team: '/admin/patents', own: '/portal/patents', desk: '/desk/patents' }

/** A case as one side works on it: what is next, then what it is and its papers; what happened stands beside it. */
export async function PatentRecord({ locale, patent, side, partners, refused }: Props) {
  const t = await getTranslations('patents.sheet')
  const { id, version, documents, can } = patent
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="moves" title={t('moves')}>
          <PatentMoves locale={locale} patent={patent} side={side} {...(partners ? { partners } : {})} />
        </Part>
        <Part id="facts" title={t('facts')}>
          <PatentFacts locale={locale} patent={patent} />
          <p className="max-w-prose text-ink-3 text-table">{t('secret')}</p>
        </Part>
        <Part id="files" title={t('documents')}>
          <DocumentList locale={locale} documents={documents} can={{ remove: false }} />
          {can.attach && side !== 'own' && (
            <UploadForm
              locale={locale}
              noun="patent"
              id={id}
              version={version}
              kinds={PATENT_DOCUMENT_KINDS}
              back={`${PLACES[side]}/${id}`}
              refused={refused}
            />
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <PatentTimeline locale={locale} patent={patent} names={side === 'team'} />
      </Part>
    </div>
  )
}
