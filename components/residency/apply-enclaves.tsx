import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { classes } from '@/components/ui/classes'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Listed = { slug: string; shortNameZh: string; shortNameEn: string }
type Props = { locale: Locale; all: readonly Listed[]; current: string }

/** Which park to apply to, where there is more than one: their cities and promises differ. */
export async function ApplyEnclaves({ locale, all, current }: Props) {
  const t = await getTranslations('apply')
  return (
    <nav aria-label={t('park')}>
      <ul className="flex flex-wrap gap-2">
        {all.map(({ slug, ...enclave }) => (
          <li key={slug}>
            <a
              href={localePath(locale, `/apply?enclave=${slug}`)}
              aria-current={slug === current ? 'page' : undefined}
              className={classes(
                'target inline-flex items-center gap-2 rounded-control border px-3 text-table no-underline',
                slug === current
                  ? 'border-host-700 bg-host-100 font-semibold text-host-700'
                  : 'border-line-strong bg-surface text-ink hover:border-ink',
              )}
            >
              <EnclaveTile size={16} outline={slug !== current} />
              {pick(locale, enclave, 'shortName')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
