import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { criteriaGroups } from '@/components/sites/site-fields'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { editSite } from '@/lib/domains/sites/actions'
import { siteToEdit } from '@/lib/domains/sites/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['DISTRICT'])
  const wanted = z.uuid().safeParse(id)
  const site = wanted.success ? await siteToEdit(actor, wanted.data) : null
  if (!site) notFound()
  return { locale, site, name: pick(locale, site, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function SitePage({ params }: Props) {
  const { locale, site, name } = await load(params)
  const [t, layout, words] = await Promise.all([getTranslations('sites'), getTranslations('layout'), formWords()])
  const items = [{ label: t('title'), href: localePath(locale, '/desk/sites') }, { label: name }]
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={site.district && pick(locale, site.district, 'name')}
        lead={t('form.editLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <RecordForm
          id="site"
          action={editSite}
          words={words}
          submit={t('form.save')}
          hidden={{ locale, id: site.id, version: site.version }}
          groups={await criteriaGroups(locale, site.choices, site)}
          reload={{ href: localePath(locale, `/desk/sites/${site.id}`), label: t('form.reload') }}
        />
      </div>
    </>
  )
}
