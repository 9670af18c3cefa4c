import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ApplicationHead } from '@/components/portal/application-head'
import { SectionDesk } from '@/components/portal/section-desk'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { listPublishedDistricts } from '@/lib/domains/districts/queries'
import { myApplication } from '@/lib/domains/residency/queries'
import { section } from '@/lib/domains/residency/schema'

type Props = {
  params: Promise<{ locale: string; id: string; section: string }>
  searchParams: Promise<unknown>
}

const place = z.object({ id: z.uuid(), section })
const query = z.object({
  /** The version at which the section was asked to be checked: its faults are shown. */
  checked: z.string().max(12).optional().catch(undefined),
  from: z.literal('check').optional().catch(undefined),
  /** What came of a document that was sent or removed. */
  done: z.string().max(20).optional().catch(undefined),
  refused: z.string().max(40).optional().catch(undefined),
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('residency')
  const errors = await getTranslations('errors')
  const found = section.safeParse((await params).section)
  const prefix = query.parse(await searchParams).checked ? errors('titlePrefix') : ''
  return { title: found.success ? `${prefix}${t(`section.${found.data}`)}` : t('noun') }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const given = await params
  const locale = setLocale(given.locale)
  const actor = await requireActor(locale)
  const at = place.safeParse(given)
  const application = at.success ? await myApplication(actor, at.data.id) : null
  if (!at.success || !application) notFound()
  const { checked, from, done, refused } = query.parse(await searchParams)
  const t = await getTranslations('residency')
  const [words, districts, industries] = await Promise.all([
    formWords(),
    listPublishedDistricts(),
    publishedItems('industry'),
  ])
  return (
    <>
      <ApplicationHead
        locale={locale}
        application={application}
        page={{
          title: t(`section.${at.data.section}`),
          lead: t(`about.${at.data.section}`, { home: pick(locale, application.enclave, 'homeCity') }),
        }}
      />
      <SectionDesk
        locale={locale}
        application={application}
        section={at.data.section}
        lists={{ districts, industries }}
        words={words}
        checked={checked}
        from={from}
        outcome={{ done, refused }}
      />
    </>
  )
}
