import { getTranslations } from 'next-intl/server'
import { HomePart } from '@/components/residents/home-part'
import { Notice } from '@/components/ui/notice'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ResidentHome } from '@/lib/domains/residents/queries'

type Props = { locale: Locale; organisations: readonly ResidentHome[] }

/** The years whose figures are still to be handed in. */
export async function HomeUpdates({ locale, organisations }: Props) {
  const t = await getTranslations('updates.home')
  const due = organisations.flatMap((organisation) => organisation.due.map((entry) => ({ organisation, ...entry })))
  return (
    <HomePart id="updates" title={t('title')} all={{ href: localePath(locale, '/portal/updates'), label: t('all') }}>
      {due.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {due.map(({ organisation, enclave, year, dueOn, update, isOverdue }) => {
        const state = update?.status === 'RETURNED' ? 'returned' : isOverdue ? 'overdue' : 'open'
        const at = `?organisation=${organisation.id}&enclave=${enclave.id}`
        return (
          <Notice
            key={`${organisation.id}${enclave.id}${year}`}
            tone={state === 'open' ? 'info' : 'warn'}
            {...(organisations.length > 1 ? { title: pick(locale, organisation, 'name') } : {})}
          >
            <p>{t(state, { year: String(year), day: formatPartial(locale, dueOn) })}</p>
            <a
              href={localePath(locale, `/portal/updates/${year}${at}`)}
              className="target inline-flex items-center underline"
            >
              {t('fill')}
            </a>
          </Notice>
        )
      })}
    </HomePart>
  )
}
