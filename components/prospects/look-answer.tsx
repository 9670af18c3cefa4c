import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LookAnswer } from '@/lib/domains/prospects/queries'

type Other = LookAnswer['masked'][number]['others'][number]

/** What is known: one's own records with who follows them; of those of other parks, that there is one, and where. */
export async function LookAnswerView({ locale, answer }: { locale: Locale; answer: LookAnswer }) {
  const t = await getTranslations('prospects.find')
  const { seen, masked, similar, similarMasked } = answer
  const elsewhere = ({ enclave, since }: Other) => {
    const park = pick(locale, enclave, 'shortName')
    return since ? t('othersSince', { park, month: formatPartial(locale, since) }) : t('others', { park })
  }
  const linkTo = (one: { id: string; nameZh: string; nameEn: string }) => (
    <a href={localePath(locale, `/admin/prospects/${one.id}`)}>
      <OwnWords>{pick(locale, one, 'name')}</OwnWords>
    </a>
  )
  if (seen.length + masked.length + similar.length + similarMasked === 0)
    return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return (
    <div className="grid gap-5">
      {seen.length > 0 && (
        <Notice tone="info" title={t('seen')}>
          <ul className="grid gap-2">
            {seen.map((one) => (
              <li key={one.id}>
                {linkTo(one)}
                <ul className="text-table">
                  {one.followers.map(({ enclave, since, name }) => (
                    <li key={enclave.id}>
                      {t('followedBy', {
                        name,
                        park: pick(locale, enclave, 'shortName'),
                        day: formatPartial(locale, dayOf(since)),
                      })}
                    </li>
                  ))}
                  {one.others.map((other) => (
                    <li key={other.enclave.id}>{elsewhere(other)}</li>
                  ))}
                  {one.followers.length + one.others.length === 0 && <li>{t('alone')}</li>}
                </ul>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {masked.map(({ others }, index) => (
        <Notice
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is told of these by which one could be known
          key={index}
          tone="warn"
          title={t('masked')}
        >
          <ul>
            {others.map((other) => (
              <li key={other.enclave.id}>{elsewhere(other)}</li>
            ))}
            {others.length === 0 && <li>{t('maskedUnknown')}</li>}
          </ul>
          <p className="mt-1 text-table">{t('maskedBody')}</p>
        </Notice>
      ))}
      {similar.length + similarMasked > 0 && (
        <section aria-label={t('similar')} className="grid gap-2">
          <h3 className="font-semibold">{t('similar')}</h3>
          <ul className="grid gap-1">
            {similar.map((one) => (
              <li key={one.id}>{linkTo(one)}</li>
            ))}
          </ul>
          {similarMasked > 0 && <p className="text-ink-2">{t('similarMasked', { count: similarMasked })}</p>}
        </section>
      )}
    </div>
  )
}
