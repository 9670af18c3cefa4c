import { getTranslations } from 'next-intl/server'
import type { Places } from '@/components/organisations/words'
import { Figure } from '@/components/ui/figure'
import { formatCount } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Enclave = { id: string; slug: string; shortNameZh: string; shortNameEn: string }
type Props = {
  locale: Locale
  places: Places
  figure: { value: number | null; isLowerBound: boolean }
  enclave: string | undefined
  enclaves: readonly Enclave[]
  current: string
}

/** The published figure, with its door; and the other enclaves. */
export async function TransferAside({ locale, places, figure, enclave, enclaves, current }: Props) {
  const t = await getTranslations({ locale, namespace: 'transfers' })
  const query = enclave ? `?enclave=${enclave}` : ''
  const others = enclaves.filter(({ id }) => id !== current)
  return (
    <div className="grid gap-5 sm:grid-cols-2 sm:gap-8 lg:ms-auto lg:max-w-112">
      {figure.value !== null && figure.value > 0 && (
        <Figure
          value={formatCount(locale, figure.value)}
          {...(figure.isLowerBound && { suffix: '+' })}
          label={t('figure', places)}
          href={localePath(locale, `/figures/projectsLandedInWenzhou${query}`)}
          tone="home"
        />
      )}
      <div className="grid content-start gap-3 border-line border-t pt-4 text-ink-2 text-table">
        <p>{t('figureNote')}</p>
        {others.length > 0 && (
          <nav aria-label={t('enclave')} className="flex flex-wrap gap-x-3">
            {others.map((one) => (
              <a
                key={one.id}
                className="text-link underline"
                href={localePath(locale, one.id === enclaves[0]?.id ? '/transfers' : `/transfers?enclave=${one.slug}`)}
              >
                {pick(locale, one, 'shortName')}
              </a>
            ))}
          </nav>
        )}
      </div>
    </div>
  )
}
