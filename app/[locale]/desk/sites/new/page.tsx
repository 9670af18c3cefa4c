import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { criteriaGroups, nameGroup } from '@/components/sites/site-fields'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { addSite } from '@/lib/domains/sites/actions'
import { siteChoices } from '@/lib/domains/sites/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sites.form'))('newTitle') }
}

export default async function NewSite({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['DISTRICT'])
  const [t, layout, words] = await Promise.all([getTranslations('sites'), getTranslations('layout'), formWords()])
  const { districts, industries } = await siteChoices(actor)
  const [only, ...others] = districts
  const items = [{ label: t('title'), href: localePath(locale, '/desk/sites') }, { label: t('form.newTitle') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('form.newTitle')}
        lead={t('form.newLead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="max-w-224">
        <RecordForm
          id="site"
          action={addSite}
          words={words}
          submit={t('form.add')}
          hidden={{ locale, ...(only && others.length === 0 ? { districtId: only.id } : {}) }}
          groups={[await nameGroup(locale, districts), ...(await criteriaGroups(locale, industries))]}
        />
      </div>
    </>
  )
}
