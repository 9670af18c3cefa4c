import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { Part } from '@/components/talent/part'
import { VisitFacts } from '@/components/visits/visit-facts'
import { VisitMoves } from '@/components/visits/visit-moves'
import { VisitTimeline } from '@/components/visits/visit-timeline'
import type { Locale } from '@/lib/core/i18n/path'
import type { VisitPlace, VisitSheet } from '@/lib/domains/visits/queries'
import { VISIT_DOCUMENT_KINDS } from '@/lib/domains/visits/schema'

type Props = { locale: Locale; visit: VisitSheet; team: VisitPlace['team']; refused: unknown }

/** A visit as the team works on it: what is next, then what it is; what happened stands beside it. */
export async function VisitDesk({ locale, visit, team, refused }: Props) {
  const t = await getTranslations('visits.sheet')
  const { id, version, documents, moves, can } = visit
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="moves" title={t('moves')}>
          <VisitMoves locale={locale} visit={visit} team={team} />
        </Part>
        <Part id="facts" title={t('facts')}>
          <VisitFacts locale={locale} visit={visit} />
        </Part>
        <Part id="photos" title={t('photos')}>
          <DocumentList locale={locale} documents={documents} can={{ remove: false }} />
          {can.attach && (
            <UploadForm
              locale={locale}
              noun="visit"
              id={id}
              version={version}
              kinds={VISIT_DOCUMENT_KINDS}
              back={`/admin/visits/${id}`}
              refused={refused}
            />
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <VisitTimeline locale={locale} moves={moves} of="visits" />
      </Part>
    </div>
  )
}
