import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { EditNeedForm } from '@/components/talent/need-form'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedItems } from '@/lib/domains/dictionaries/queries'
import { myNeed } from '@/lib/domains/talent/queries'

type Props = { params: Promise<{ locale: string; id: string }> }

async function load(params: Props['params']) {
  const { locale: given, id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['TENANT_ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const need = wanted.success ? await myNeed(actor, wanted.data) : null
  if (!need?.can.edit) notFound()
  return { locale, need }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).need.title }
}

export default async function EditNeedPage({ params }: Props) {
  const { locale, need } = await load(params)
  const [t, layout, levels] = await Promise.all([
    getTranslations('talent.own'),
    getTranslations('layout'),
    publishedItems('talentLevel'),
  ])
  const items = [
    { label: t('title'), href: localePath(locale, '/portal/talent') },
    { label: need.reference, href: localePath(locale, `/portal/talent/${need.id}`) },
    { label: t('edit') },
  ]
  return (
    <>
      <PageHeader title={t('edit')} breadcrumbs={{ label: layout('breadcrumbs'), items }} />
      <div className="page mt-9">
        <div className="max-w-224">
          <EditNeedForm locale={locale} need={need} levels={levels} />
        </div>
      </div>
    </>
  )
}
