import { StatusTag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { OwnWords } from './own-words'
import type { Named } from './shapes'

type Props = {
  locale: Locale
  tone: 'host' | 'home'
  firm: Named & {
    readonly slug: string | null
    readonly industry: Named | null
    readonly factsZh: readonly string[]
    readonly factsEn: readonly string[]
  }
  /** How far it has come, in words. */
  stage: string
  /** Where it comes from, or the site it went to. */
  place?: string | null
}

/** A firm at its station: where it began and where it stands, as its source states them. */
export function StationFirm({ locale, tone, firm, stage, place }: Props) {
  const { factsZh, factsEn, slug } = firm
  const shown = [0, factsZh.length - 1].filter((at, index, all) => at >= 0 && all.indexOf(at) === index)
  const about = [firm.industry && pick(locale, firm.industry, 'name'), place].filter(Boolean).join(' · ')
  return (
    <div className="group relative mt-3 border-line border-t pt-4">
      <p className="font-semibold text-body text-ink">
        {slug ? (
          <a
            href={localePath(locale, `/tenants/${slug}`)}
            className="text-ink underline decoration-line-strong after:absolute after:inset-0 hover:text-link hover:decoration-current"
          >
            {pick(locale, firm, 'name')}
          </a>
        ) : (
          pick(locale, firm, 'name')
        )}
      </p>
      {about && <p className="text-ink-3 text-table">{about}</p>}
      <p className="mt-2">
        <StatusTag tone={tone}>{stage}</StatusTag>
      </p>
      {shown.map((at) => (
        <p key={at} className="mt-3 text-table leading-6">
          <OwnWords locale={locale} zh={factsZh[at] ?? ''} en={factsEn[at]} />
        </p>
      ))}
    </div>
  )
}
