import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FigureSheet } from '@/lib/domains/metrics/queries'

export type Names = Pick<FigureSheet['enclave'], `${'homeCity' | 'hostCity' | 'shortName'}${'Zh' | 'En'}`>

/** The enclave's own names, which the words of the metrics take as parameters. */
export const namesOf = (locale: Locale, enclave: Names) => ({
  home: pick(locale, enclave, 'homeCity'),
  host: pick(locale, enclave, 'hostCity'),
  park: pick(locale, enclave, 'shortName'),
})
