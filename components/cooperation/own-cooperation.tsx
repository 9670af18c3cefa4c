import { getTranslations } from 'next-intl/server'
import { ChainTimeline } from '@/components/chains/chain-timeline'
import { CooperationFacts } from '@/components/cooperation/cooperation-facts'
import { CooperationMoves } from '@/components/cooperation/cooperation-moves'
import { CooperationTimeline } from '@/components/cooperation/cooperation-timeline'
import { DocumentList } from '@/components/documents/document-list'
import { Part } from '@/components/tenancies/tenancy-desk'
import type { Locale } from '@/lib/core/i18n/path'
import type { ChainLink } from '@/lib/domains/chains/schema'
import type { CooperationSheet } from '@/lib/domains/cooperation/queries'

type Props = { locale: Locale; cooperation: CooperationSheet; chain: readonly ChainLink[] }

/** A cooperation as its resident reads it; an admin of the resident begins to negotiate here, or drops it. */
export async function OwnCooperation({ locale, cooperation, chain }: Props) {
  const [t, chains] = await Promise.all([getTranslations('cooperation.sheet'), getTranslations('chains')])
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        <Part id="moves" title={t('moves')}>
          <CooperationMoves locale={locale} cooperation={cooperation} own />
        </Part>
        <Part id="facts" title={t('facts')}>
          <CooperationFacts locale={locale} cooperation={cooperation} />
        </Part>
        <Part id="files" title={t('documents')}>
          <DocumentList locale={locale} documents={cooperation.documents} can={{ remove: false }} />
        </Part>
      </div>
      <div className="grid min-w-0 gap-12 lg:col-span-4">
        <Part id="timeline" title={t('timeline')}>
          <CooperationTimeline locale={locale} moves={cooperation.moves} />
        </Part>
        <Part id="chain" title={chains('title')}>
          <ChainTimeline locale={locale} label={chains('title')} links={chain} />
        </Part>
      </div>
    </div>
  )
}
