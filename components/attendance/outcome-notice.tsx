import { getTranslations } from 'next-intl/server'
import { RegistrationStatus } from '@/components/events/event-state'
import { OwnWords } from '@/components/residency/own-words'
import { Notice } from '@/components/ui/notice'
import type { Scanned } from '@/lib/domains/attendance/queries'
import type { Outcome } from '@/lib/domains/attendance/schema'

/** What came of a scan, and whose it was. */
export async function OutcomeNotice({ outcome, holder }: { outcome: Outcome; holder: Scanned | null }) {
  const t = await getTranslations('events.checkIn')
  const tone = outcome === 'in' ? 'ok' : outcome === 'already' ? 'info' : 'warn'
  return (
    <Notice tone={tone} live title={t(`outcome.${outcome}`)}>
      {holder && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <OwnWords>{[holder.name, holder.organisation].filter(Boolean).join(' · ')}</OwnWords>
          <code className="font-mono">{holder.reference}</code>
          <RegistrationStatus status={holder.status} />
        </p>
      )}
    </Notice>
  )
}
