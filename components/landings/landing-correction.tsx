import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Notice } from '@/components/ui/notice'
import { dayOf, dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { LandingSheet } from '@/lib/domains/landings/queries'

/** A landing that both sides made void, shown as a correction: what it was, and the reason of each. */
export async function LandingCorrection({ locale, landing }: { locale: Locale; landing: LandingSheet }) {
  const t = await getTranslations('landings')
  const { keys, entityName, registeredOn } = landing
  const day = (purpose: 'CONFIRM' | 'VOID') => {
    const last = keys.filter((key) => key.purpose === purpose).at(-1)
    return last ? formatPartial(locale, dayOf(last.turnedAt)) : ''
  }
  const registered = registeredOn ? formatPartial(locale, dayOfColumn(registeredOn)) : t('sheet.none')
  return (
    <Notice tone="warn" title={t('correction.title')}>
      <p>{t('correction.body', { confirmed: day('CONFIRM'), voided: day('VOID') })}</p>
      <p>{t('correction.was', { entity: entityName ?? '', day: registered })}</p>
      <ul className="mt-2 grid gap-1">
        {keys
          .filter(({ purpose }) => purpose === 'VOID')
          .map(({ id, side, reason }) => (
            <li key={id} className="whitespace-pre-line wrap-anywhere">
              {t(`correction.${side}`)}: <OwnWords>{reason ?? ''}</OwnWords>
            </li>
          ))}
      </ul>
    </Notice>
  )
}
