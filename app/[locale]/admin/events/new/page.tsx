import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { eventFields } from '@/components/events/event-fields'
import { PageHeader } from '@/components/layout/page-header'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { createEvent } from '@/lib/domains/events/actions'
import { eventPlaces } from '@/lib/domains/events/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events.new'))('title') }
}

export default async function NewEventPage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout, words] = await Promise.all([getTranslations('events'), getTranslations('layout'), formWords()])
  const places = await eventPlaces(actor)
  const [first = notFound(), ...others] = places
  const park = {
    name: 'enclaveId',
    label: t('field.enclaveId'),
    kind: 'select',
    options: places.map((place) => ({ value: place.id, label: pick(locale, place, 'shortName') })),
    wide: true,
  } as const
  const slug = { name: 'slug', label: t('field.slug'), hint: t('field.slugHint'), wide: true } as const
  const items = [{ label: t('title'), href: localePath(locale, '/admin/events') }, { label: t('new.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('new.title')}
        lead={t('new.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <RecordForm
          id="event"
          action={createEvent}
          words={words}
          submit={t('new.submit')}
          hidden={{ locale, ...(others.length > 0 ? {} : { enclaveId: first.id }) }}
          groups={[{ key: 'event', fields: [...(others.length > 0 ? [park] : []), ...(await eventFields()), slug] }]}
          unique="slug"
        />
      </div>
    </>
  )
}
