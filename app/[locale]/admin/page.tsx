import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ADMIN_SECTIONS } from '@/components/layout/admin-sections'
import { PageHeader } from '@/components/layout/page-header'
import { CounterOverview } from '@/components/residency/counter-overview'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { holds } from '@/lib/core/auth/actor'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { queueCounts } from '@/lib/domains/residency/queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout'))('admin.overview') }
}

/** Where everyone who signs in arrives: who they are here, and the doors that are open to them. */
export default async function ConsolePage({ params }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale)
  const t = await getTranslations('layout')
  const roles = await getTranslations('accounts')
  const sections = ADMIN_SECTIONS.filter(({ roles }) => holds(actor, roles))
  const counts = holds(actor, ['OPS', 'OPS_LEAD']) ? await queueCounts(actor) : null
  return (
    <>
      <PageHeader size="console" title={t('admin.overview')} />
      {counts && <CounterOverview locale={locale} counts={counts} />}
      <DescriptionList
        items={[
          { term: t('admin.signedInAs'), value: actor.name },
          {
            term: t('admin.roles'),
            value: [...new Set(actor.grants.map((grant) => roles(`role.${grant.role}`)))].join(' · '),
          },
        ]}
      />
      {sections.length === 0 && <p className="mt-7 max-w-prose text-ink-2">{t('admin.nothingYet')}</p>}
      <ul className="mt-7 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {sections.map(({ key }) => (
          <Card as="li" key={key} edge="host">
            <h2 className="text-h4">
              <a className="card-link" href={localePath(locale, `/admin/${key}`)}>
                {t(`admin.${key}`)}
              </a>
            </h2>
            <p className="mt-1 text-ink-2 text-table">{t(`admin.about.${key}`)}</p>
          </Card>
        ))}
      </ul>
    </>
  )
}
