import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ParkPage } from '@/components/enclaves/park-page'
import { setLocale } from '@/lib/core/i18n/locale'
import { listPublishedEnclaves, publishedEnclave } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setLocale((await params).locale)
  const t = await getTranslations('enclaves')
  return { title: t('title') }
}

export default async function Park({ params }: Props) {
  const locale = setLocale((await params).locale)
  const [enclave, all] = await Promise.all([publishedEnclave(), listPublishedEnclaves()])
  if (!enclave) notFound()
  return <ParkPage locale={locale} enclave={enclave} all={all} />
}
