import { getTranslations } from 'next-intl/server'
import { DocumentsDone } from '@/components/documents/documents-done'
import { LandingDone } from '@/components/landings/landing-done'
import { LandingStatusTag } from '@/components/landings/landing-state'
import { PageHeader } from '@/components/layout/page-header'
import { OwnWords } from '@/components/residency/own-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LandingSheet } from '@/lib/domains/landings/queries'

type Props = { locale: Locale; side: 'PARK' | 'DISTRICT'; landing: LandingSheet; done: unknown }

/** The head of a landing's page, with what was just done. */
export async function LandingHead({ locale, side, landing, done }: Props) {
  const [t, layout] = await Promise.all([getTranslations('landings'), getTranslations('layout')])
  const name = pick(locale, landing.project, 'name')
  const reference = landing.reference ?? ''
  const above =
    side === 'PARK'
      ? { label: name, href: localePath(locale, `/admin/projects/${landing.projectId}`) }
      : { label: t('title'), href: localePath(locale, '/desk/landings') }
  return (
    <>
      <PageHeader
        size="console"
        title={<OwnWords>{name}</OwnWords>}
        eyebrow={
          <span className="flex flex-wrap items-center gap-3">
            {t('noun')}
            <code className="font-mono">{reference}</code>
            <LandingStatusTag status={landing.status} />
          </span>
        }
        breadcrumbs={{ label: layout('breadcrumbs'), items: [above, { label: reference }] }}
      />
      <div className="mb-7 empty:hidden">
        <LandingDone done={done} />
        <DocumentsDone done={done} />
      </div>
    </>
  )
}
