import { getTranslations } from 'next-intl/server'
import { DocumentList } from '@/components/documents/document-list'
import { Part } from '@/components/tenancies/tenancy-desk'
import { TenancyFacts } from '@/components/tenancies/tenancy-facts'
import { TenancyMoves } from '@/components/tenancies/tenancy-moves'
import { TenancyRooms } from '@/components/tenancies/tenancy-rooms'
import { TenancyTimeline } from '@/components/tenancies/tenancy-timeline'
import type { Locale } from '@/lib/core/i18n/path'
import type { MyTenancy } from '@/lib/domains/tenancies/queries'

/** A tenancy as its tenant reads it; an admin of the organisation gives notice here, and takes it back. */
export async function OwnTenancy({ locale, tenancy }: { locale: Locale; tenancy: MyTenancy }) {
  const t = await getTranslations('tenancies')
  const leaving = tenancy.status === 'ACTIVE' || tenancy.status === 'NOTICE'
  return (
    <div className="page mt-9 grid items-start gap-x-6 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        <Part id="summary" title={t('sheet.summary')}>
          <TenancyFacts locale={locale} tenancy={tenancy} />
        </Part>
        <Part id="space" title={t('sheet.rooms')}>
          <TenancyRooms locale={locale} rooms={tenancy.rooms} />
        </Part>
        <Part id="files" title={t('sheet.documents')}>
          <DocumentList locale={locale} documents={tenancy.documents} can={{ remove: false }} />
        </Part>
        {leaving && (
          <Part id="leaving" title={t('mine.noticeTitle')}>
            <p className="max-w-prose text-ink-2">
              {t(tenancy.can.move.length > 0 ? 'mine.noticeBody' : 'mine.notYours')}
            </p>
            {tenancy.can.move.length > 0 && <TenancyMoves locale={locale} tenancy={tenancy} own />}
          </Part>
        )}
      </div>
      <div className="min-w-0 lg:col-span-4">
        <Part id="timeline" title={t('sheet.timeline')}>
          <TenancyTimeline locale={locale} moves={tenancy.moves} />
        </Part>
      </div>
    </div>
  )
}
