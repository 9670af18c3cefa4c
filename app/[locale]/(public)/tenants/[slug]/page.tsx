import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { TenantSheet } from '@/components/organisations/tenant-sheet'
import { ownIn, placesOf, sentencesOf } from '@/components/organisations/words'
import { env } from '@/lib/core/env'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { slug as slugForm } from '@/lib/core/text'
import { publishedStories } from '@/lib/domains/content/queries'
import { publishedTenant } from '@/lib/domains/organisations/queries'
import { linkedData } from '@/lib/domains/organisations/schema'
import { publishedPatentYears } from '@/lib/domains/patents/queries'
import { publishedLandings } from '@/lib/domains/transfers/queries'

type Props = { params: Promise<{ locale: string; slug: string }> }

const find = cache(publishedTenant)

/** The tenant of the address. What was merged leads to where it went; what is not public is not there. */
async function tenantOf({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = setLocale(given)
  const found = slugForm.safeParse(slug).success ? await find(slug) : null
  if (!found) notFound()
  if ('movedTo' in found) permanentRedirect(localePath(locale, `/tenants/${found.movedTo}`))
  const [residency] = found.tenant.residencies
  return { locale, tenant: found.tenant, residency: residency ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, tenant, residency } = await tenantOf(props)
  const t = await getTranslations({ locale, namespace: 'organisations.profile' })
  const own = tenant.words && ownIn(locale, tenant.words, 'about')?.text
  const [fact = own ?? ''] = sentencesOf(locale, tenant.factsZh, tenant.factsEn).sentences
  const name = pick(locale, tenant, 'name')
  return { title: name, description: t('description', { name, park: placesOf(locale, residency.enclave).park, fact }) }
}

export default async function TenantPage(props: Props) {
  const { locale, tenant, residency } = await tenantOf(props)
  const t = await getTranslations('organisations')
  const [landings, stories, patents] = await Promise.all([
    publishedLandings({ organisationId: tenant.id }),
    publishedStories({ organisationId: tenant.id }),
    publishedPatentYears(tenant.id),
  ])
  const url = new URL(localePath(locale, `/tenants/${tenant.slug}`), env().APP_URL).href
  return (
    <>
      <TenantSheet
        locale={locale}
        tenant={tenant}
        residency={residency}
        landings={landings}
        stories={stories}
        patents={patents}
      />
      <p className="page mt-14">
        <a href={localePath(locale, '/tenants')} className="text-link underline">
          {t('profile.back')}
        </a>
      </p>
      <script type="application/ld+json">{linkedData(tenant, { url, park: residency.enclave })}</script>
    </>
  )
}
