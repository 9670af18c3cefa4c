import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { StatusTag } from '@/components/ui/tag'
import { OwnYearDesk } from '@/components/updates/own-year'
import { UpdateDone } from '@/components/updates/update-done'
import { UpdateState } from '@/components/updates/update-state'
import { requireActor } from '@/lib/core/auth/session'
import { formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { myOrganisations } from '@/lib/domains/profiles/queries'
import { organisationChoice } from '@/lib/domains/profiles/schema'
import { ownUpdateMoves, ownUpdates } from '@/lib/domains/updates/queries'
import { enclaveChoice } from '@/lib/domains/updates/schema'

type Props = {
  params: Promise<{ locale: string; year: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  return { title: (await getTranslations('updates'))('titleOf', { year }) }
}

export default async function OwnUpdatePage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const search = await searchParams
  const chosen = organisationChoice.parse(search).organisation ?? (await myOrganisations(actor))[0]?.id
  const own = chosen ? await ownUpdates(actor, chosen) : null
  const { enclave } = enclaveChoice.parse(search)
  const entry = own?.years.find(
    (one) => String(one.year) === given.year && (enclave === undefined || one.enclave.id === enclave),
  )
  if (!own || !entry) notFound()
  const [t, layout] = await Promise.all([getTranslations('updates'), getTranslations('layout')])
  const moves = entry.update ? await ownUpdateMoves(actor, entry.update.id) : []
  const year = String(entry.year)
  const list = localePath(locale, `/portal/updates?organisation=${own.id}`)
  return (
    <>
      <PageHeader
        breadcrumbs={{
          label: layout('breadcrumbs'),
          items: [{ label: t('title'), href: list }, { label: t('yearOf', { year }) }],
        }}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <UpdateState status={entry.update?.status ?? 'MISSING'} />
            {entry.isOverdue && <StatusTag tone="error">{t('overdue')}</StatusTag>}
            <span>{pick(locale, own, 'name')}</span>
            <span>{pick(locale, entry.enclave, 'name')}</span>
          </span>
        }
        title={t('titleOf', { year })}
        lead={t('mine.dueOn', { day: formatPartial(locale, entry.dueOn) })}
      />
      <div className="page mt-7 empty:hidden">
        <UpdateDone done={search.done} />
      </div>
      <OwnYearDesk locale={locale} own={own} entry={entry} moves={moves} />
    </>
  )
}
