import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParkPage } from '@/components/enclaves/park-page'
import { setLocale } from '@/lib/core/i18n/locale'
import { LOCALES, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { slug } from '@/lib/core/text'
import { listPublishedEnclaves, publishedEnclave } from '@/lib/domains/enclaves/queries'

type Props = { params: Promise<{ locale: string; enclave: string }> }

async function load(params: Props['params']) {
  const { locale, enclave } = await params
  const wanted = slug.safeParse(enclave)
  if (!wanted.success) notFound()
  const [found, all] = await Promise.all([publishedEnclave(wanted.data), listPublishedEnclaves()])
  if (!found) notFound()
  return { locale: setLocale(locale), enclave: found, all }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, enclave, all } = await load(params)
  const path = enclave.slug === all[0]?.slug ? '/park' : `/park/${enclave.slug}`
  const languages = Object.fromEntries(LOCALES.map((language) => [language, localePath(language, path)]))
  return { title: pick(locale, enclave, 'shortName'), alternates: { canonical: localePath(locale, path), languages } }
}

export default async function ParkOfEnclave({ params }: Props) {
  return <ParkPage {...(await load(params))} />
}
