import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { TenancyFacts } from '@/components/tenancies/tenancy-facts'
import { TenancyMoves } from '@/components/tenancies/tenancy-moves'
import { TenancyRooms } from '@/components/tenancies/tenancy-rooms'
import { TenancyTimeline } from '@/components/tenancies/tenancy-timeline'
import type { Locale } from '@/lib/core/i18n/path'
import type { TenancySheet } from '@/lib/domains/tenancies/queries'

type Props = { locale: Locale; tenancy: TenancySheet; refused: unknown }

/** A tenancy as the team works on it: what is next, then what it is; what happened stands beside it. */
export async function TenancyDesk({ locale, tenancy, refused }: Props) {
  const t = await getTranslations('tenancies.sheet')
  const back = `/admin/tenancies/${tenancy.id}`
  const waits = tenancy.status === 'DRAFT' || tenancy.status === 'PENDING_APPROVAL'
  const toSign = tenancy.status === 'PENDING_SIGNATURE' || tenancy.status === 'SIGNED'
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="moves" title={t('moves')}>
          <TenancyMoves locale={locale} tenancy={tenancy} />
        </Part>
        <Part id="summary" title={t('summary')}>
          <TenancyFacts locale={locale} tenancy={tenancy} staff />
        </Part>
        <Part id="space" title={t('rooms')}>
          <TenancyRooms locale={locale} rooms={tenancy.rooms} availability={waits} />
        </Part>
        <Part id="files" title={t('documents')}>
          <DocumentList locale={locale} documents={tenancy.documents} can={{ remove: false }} />
          {tenancy.can.attach && (
            <UploadForm
              locale={locale}
              noun="tenancy"
              id={tenancy.id}
              version={tenancy.version}
              kinds={toSign ? ['CONTRACT', 'HANDOVER', 'OTHER'] : ['HANDOVER', 'OTHER']}
              back={back}
              refused={refused}
            />
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <TenancyTimeline locale={locale} moves={tenancy.moves} names />
      </Part>
    </div>
  )
}

/** A part of the sheet under its heading. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-5">
      <h2 id={id} className="text-h3">
        {title}
      </h2>
      {children}
    </section>
  )
}
