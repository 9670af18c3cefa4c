import { getTranslations } from 'next-intl/server'
import { Figure } from '@/components/ui/figure'
import { formatCount } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { directoryAddress, NO_FILTER } from '@/lib/domains/organisations/schema'

type Enclave = { id: string; slug: string; shortNameZh: string; shortNameEn: string }
type Props = {
  locale: Locale
  figure: { value: number | null; isLowerBound: boolean }
  /** Named unless it is the site's own. */
  enclave: string | undefined
  enclaves: readonly Enclave[]
  current: string
}

/** What the index holds and what it does not: the recruited figure, with its door, and the other enclaves. */
export async function DirectoryNote({ locale, figure, enclave, enclaves, current }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const query = enclave ? `?enclave=${enclave}` : ''
  const others = enclaves.filter(({ id }) => id !== current)
  return (
    <div className="grid gap-5 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-8 lg:ms-auto lg:max-w-112">
      {figure.value !== null && figure.value > 0 && (
        <Figure
          value={formatCount(locale, figure.value)}
          {...(figure.isLowerBound && { suffix: '+' })}
          label={t('recruited')}
          href={localePath(locale, `/figures/tenantsRecruited${query}`)}
        />
      )}
      <div className="grid content-start gap-3 border-line border-t pt-4 text-ink-2 text-table">
        <p>{t('note')}</p>
        {others.length > 0 && (
          <p>
            {t('enclaves')}
            {t('colon')}
            {others.map((other, index) => (
              <span key={other.id}>
                {index > 0 && t('or')}
                <a
                  className="text-link underline"
                  href={localePath(
                    locale,
                    directoryAddress(NO_FILTER, { enclave: other.id === enclaves[0]?.id ? undefined : other.slug }),
                  )}
                >
                  {pick(locale, other, 'shortName')}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}
