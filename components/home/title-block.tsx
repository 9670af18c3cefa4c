import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { OwnWords } from './own-words'

const HALF = 'basis-full sm:basis-[calc(50%-2px)]'
const QUARTER = 'basis-[calc(50%-2px)] sm:basis-[calc(25%-2px)]'

export type TitleBlockProps = {
  locale: Locale
  enclave: {
    readonly hostPlaceZh: string
    readonly hostPlaceEn: string
    readonly leadZh: string | null
    readonly leadEn: string | null
    readonly operatorZh: string | null
    readonly operatorEn: string | null
    readonly agreedOn: string | null
    readonly openedOn: string | null
  }
}

/** The title block of an engineering drawing: who, where, when; only the cells that are known. */
export async function TitleBlock({ locale, enclave }: TitleBlockProps) {
  const t = await getTranslations('home.block')
  const words = (zh: string | null, en: string | null) => zh && <OwnWords locale={locale} zh={zh} en={en} />
  const dated = (date: string | null) => date && <time dateTime={date}>{formatPartial(locale, date)}</time>
  const cells: ReadonlyArray<readonly [string, ReactNode, string]> = [
    ['place', words(enclave.hostPlaceZh, enclave.hostPlaceEn), HALF],
    ['agreed', dated(enclave.agreedOn), QUARTER],
    ['opened', dated(enclave.openedOn), QUARTER],
    ['lead', words(enclave.leadZh, enclave.leadEn), HALF],
    ['operator', words(enclave.operatorZh, enclave.operatorEn), HALF],
  ]
  return (
    <section aria-label={t('label')}>
      <dl className="flex flex-wrap gap-px border border-ink bg-ink">
        {cells.map(
          ([key, value, span]) =>
            value && (
              <div key={key} className={`grow bg-paper px-3 py-2 ${span}`}>
                <dt className="text-ink-3 text-meta">{t(key)}</dt>
                <dd className="text-table">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
