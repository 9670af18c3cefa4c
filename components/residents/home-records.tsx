import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CooperationStatus } from '@/components/cooperation/cooperation-state'
import { OwnWords } from '@/components/residency/own-words'
import { HomePart } from '@/components/residents/home-part'
import { NeedStatus } from '@/components/talent/need-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ResidentHome } from '@/lib/domains/residents/queries'

type Row = { id: string; href: string; title: string; note?: ReactNode; state: ReactNode }
type Props = { locale: Locale; organisations: readonly ResidentHome[] }

const Rows = ({ rows, none }: { rows: readonly Row[]; none: string }) =>
  rows.length === 0 ? (
    <p className="text-ink-2">{none}</p>
  ) : (
    <ul className="grid border-line border-t">
      {rows.map(({ id, href, title, note, state }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2.5"
        >
          <span className="min-w-0">
            <a href={href} className="inline-flex min-h-6 items-center text-link underline">
              <OwnWords>{title}</OwnWords>
            </a>
            {note && <span className="ms-3 text-ink-3 text-table">{note}</span>}
          </span>
          {state}
        </li>
      ))}
    </ul>
  )

/** Whom one's organisation looks for now. */
export async function HomeNeeds({ locale, organisations }: Props) {
  const t = await getTranslations('residents.home')
  const rows = organisations.flatMap(({ needs }) =>
    needs.map(({ id, title, headcount, status }) => ({
      id,
      href: localePath(locale, `/portal/talent/${id}`),
      title,
      note: t('headcount', { headcount }),
      state: <NeedStatus status={status} />,
    })),
  )
  return (
    <HomePart id="needs" title={t('needs')} all={{ href: localePath(locale, '/portal/talent'), label: t('allNeeds') }}>
      <Rows rows={rows} none={t('noNeeds')} />
    </HomePart>
  )
}

/** With whom one's organisation works, or is about to. */
export async function HomeCooperations({ locale, organisations }: Props) {
  const t = await getTranslations('residents.home')
  const rows = organisations.flatMap(({ cooperations }) =>
    cooperations.map(({ id, title, institution, status }) => ({
      id,
      href: localePath(locale, `/portal/cooperation/${id}`),
      title,
      note: institution && <OwnWords>{pick(locale, institution, 'name')}</OwnWords>,
      state: <CooperationStatus status={status} />,
    })),
  )
  const all = { href: localePath(locale, '/portal/cooperation'), label: t('allCooperations') }
  return (
    <HomePart id="cooperations" title={t('cooperations')} all={all}>
      <Rows rows={rows} none={t('noCooperations')} />
    </HomePart>
  )
}
