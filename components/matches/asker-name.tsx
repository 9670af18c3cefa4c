import { OwnWords } from '@/components/residency/own-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Asker = { companyName: string | null; organisation: { nameZh: string; nameEn: string } | null }

/** The resident who asks, or the company outside as it names itself. */
export function AskerName({ locale, asker: { organisation, companyName } }: { locale: Locale; asker: Asker }) {
  return <OwnWords>{organisation ? pick(locale, organisation, 'name') : (companyName ?? '')}</OwnWords>
}
