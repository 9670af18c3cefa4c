import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

const TABS = ['profile', 'members', 'updates'] as const

type Props = {
  locale: Locale
  current: (typeof TABS)[number]
  organisations: readonly { id: string; nameZh: string; nameEn: string }[]
  /** The organisation that the page is about. */
  chosen: string
}

/** The pages about one's own organisation; who belongs to several chooses one. */
export async function OrganisationTabs({ locale, current, organisations, chosen }: Props) {
  const t = await getTranslations('profiles.tabs')
  const href = (tab: string, id: string) =>
    localePath(locale, `/portal/${tab}${organisations.length > 1 ? `?organisation=${id}` : ''}`)
  const link = (key: string, to: string, label: string, isCurrent: boolean) => (
    <li key={key}>
      <a
        href={to}
        aria-current={isCurrent ? 'page' : undefined}
        className="target inline-flex items-center border-b-2 border-transparent px-1 font-medium text-ink no-underline hover:text-link aria-[current=page]:border-host-700"
      >
        {label}
      </a>
    </li>
  )
  return (
    <div className="page mt-6 grid gap-3">
      {organisations.length > 1 && (
        <nav aria-label={t('choose')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-table">
            {organisations.map((one) =>
              link(one.id, href(current, one.id), pick(locale, one, 'name'), one.id === chosen),
            )}
          </ul>
        </nav>
      )}
      <nav aria-label={t('label')} className="border-line-strong border-b">
        <ul className="-mb-px flex flex-wrap gap-x-6">
          {TABS.map((tab) => link(tab, href(tab, chosen), t(tab), tab === current))}
        </ul>
      </nav>
    </div>
  )
}
