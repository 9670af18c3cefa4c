import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { boardAddress } from '@/lib/domains/responses/schema'

type Enclave = { id: string; slug: string; shortNameZh: string; shortNameEn: string }
type Props = { locale: Locale; enclaves: readonly Enclave[]; current: string }

/** From one park's board to another's, for those who read several. */
export async function BoardSwitch({ locale, enclaves, current }: Props) {
  if (enclaves.length < 2) return null
  const t = await getTranslations({ locale, namespace: 'responses' })
  return (
    <nav aria-label={t('enclave')} className="flex flex-wrap gap-x-5 gap-y-1">
      {enclaves.map((enclave) => (
        <a
          key={enclave.id}
          href={localePath(locale, boardAddress({ enclave: enclave.slug }))}
          aria-current={enclave.id === current ? 'page' : undefined}
          className="nav-mark relative py-2 text-ink-2 text-body no-underline aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {pick(locale, enclave, 'shortName')}
        </a>
      ))}
    </nav>
  )
}
