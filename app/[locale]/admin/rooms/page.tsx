import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PhaseSpace } from '@/components/tenancies/phase-space'
import { PlaceSwitch } from '@/components/tenancies/place-switch'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { lettingPlaces, lettingPlan } from '@/lib/domains/tenancies/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enclaves.rooms'))('title') }
}

export default async function RoomsPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const t = await getTranslations('enclaves.rooms')
  const { enclave: wanted } = await searchParams
  const places = await lettingPlaces(actor)
  const place = wanted === undefined ? places[0] : places.find(({ id }) => id === wanted)
  if (!place) notFound()
  const phases = await lettingPlan(actor, place.id)
  return (
    <>
      <PageHeader size="console" title={t('title')} eyebrow={pick(locale, place, 'name')} lead={t('lead')} />
      {places.length > 1 && <PlaceSwitch locale={locale} places={places} current={place.id} />}
      {phases.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <div className="grid gap-14">
          {phases.map((phase) => (
            <PhaseSpace key={phase.id} locale={locale} phase={phase} />
          ))}
        </div>
      )}
    </>
  )
}
