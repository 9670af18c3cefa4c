import { getTranslations } from 'next-intl/server'
import { ChainTimeline } from '@/components/chains/chain-timeline'
import { CooperationFacts } from '@/components/cooperation/cooperation-facts'
import { CooperationMoves } from '@/components/cooperation/cooperation-moves'
import { CooperationTimeline } from '@/components/cooperation/cooperation-timeline'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { Part } from '@/components/tenancies/tenancy-desk'
import type { Locale } from '@/lib/core/i18n/path'
import type { ChainLink } from '@/lib/domains/chains/schema'
import type { CooperationSheet, InstitutionToMatch } from '@/lib/domains/cooperation/queries'
import { COOPERATION_DOCUMENT_KINDS } from '@/lib/domains/documents/schema'

type Props = {
  locale: Locale
  cooperation: CooperationSheet
  institutions: readonly InstitutionToMatch[]
  chain: readonly ChainLink[]
  refused: unknown
}

/** A cooperation as the team works on it: what is next, then what it is; what happened stands beside it. */
export async function CooperationDesk({ locale, cooperation, institutions, chain, refused }: Props) {
  const [t, chains] = await Promise.all([getTranslations('cooperation.sheet'), getTranslations('chains')])
  const { id, version, documents, moves, can } = cooperation
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="moves" title={t('moves')}>
          <CooperationMoves locale={locale} cooperation={cooperation} institutions={institutions} />
        </Part>
        <Part id="facts" title={t('facts')}>
          <CooperationFacts locale={locale} cooperation={cooperation} />
        </Part>
        <Part id="files" title={t('documents')}>
          <DocumentList locale={locale} documents={documents} can={{ remove: false }} />
          {can.attach && (
            <UploadForm
              locale={locale}
              noun="cooperation"
              id={id}
              version={version}
              kinds={COOPERATION_DOCUMENT_KINDS}
              back={`/admin/cooperation/${id}`}
              refused={refused}
            />
          )}
        </Part>
      </div>
      <div className="grid min-w-0 gap-12">
        <Part id="timeline" title={t('timeline')}>
          <CooperationTimeline locale={locale} moves={moves} names />
        </Part>
        <Part id="chain" title={chains('title')}>
          <ChainTimeline locale={locale} label={chains('title')} links={chain} />
        </Part>
      </div>
    </div>
  )
}
