import { getTranslations } from 'next-intl/server'
import { ApplyState } from '@/components/residency/apply-state'
import { promiseWords } from '@/components/residency/promise-words'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { dayOfColumn } from '@/lib/core/clock'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ApplicationState } from '@/lib/domains/residency/workflow'

export type Listed = {
  id: string
  reference: string | null
  status: ApplicationState
  nameZh: string
  dueOn: Date | null
  draftUntil: Date
  savedAt: Date
  enclave: { nameZh: string; nameEn: string }
}

type Props = { locale: Locale; applications: readonly Listed[]; today: string }

/** One's applications, each with its state, what comes next and by when. */
export async function ApplicationList({ locale, applications, today }: Props) {
  const t = await getTranslations('residency.mine')
  if (applications.length === 0) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return (
    <ul aria-label={t('list')} className="grid gap-4">
      {applications.map((application) => (
        <Row key={application.id} locale={locale} application={application} today={today} />
      ))}
    </ul>
  )
}

async function Row({ locale, application, today }: { locale: Locale; application: Listed; today: string }) {
  const t = await getTranslations('residency')
  const { id, status, reference, nameZh, savedAt, draftUntil, enclave } = application
  const draft = status === 'DRAFT'
  const due = draft
    ? t('due.keep', { date: formatPartial(locale, dayOfColumn(draftUntil)) })
    : await promiseWords(locale, application, today)
  return (
    <li className="relative rounded-tile border border-line border-s-3 border-s-host-700 bg-surface p-5 transition-colors duration-120 has-[.card-link:hover]:border-ink">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 className="min-w-0 text-h4">
          <a className="card-link" href={localePath(locale, `/portal/applications/${id}`)}>
            {nameZh ? <span lang="zh-CN">{nameZh}</span> : t('mine.unnamed')}
          </a>
        </h2>
        <ApplyState status={status} />
      </div>
      <p className="mt-1 text-ink-2 text-table">
        {pick(locale, enclave, 'name')}
        {reference && <span className="ms-4 whitespace-nowrap font-mono">{reference}</span>}
      </p>
      <p className="mt-3 flex items-center gap-2 font-medium">
        <Icon name="right" className="text-accent-700" />
        {t(`next.${status}`)}
      </p>
      <p className="mt-1 text-ink-3 text-table">
        {[due, draft && t('mine.savedAt', { time: formatMoment(locale, savedAt) })].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
