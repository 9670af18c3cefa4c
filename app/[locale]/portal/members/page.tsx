import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { MemberDone } from '@/components/members/member-done'
import { MemberInvitations, MemberInvite } from '@/components/members/member-invitations'
import { MemberTable } from '@/components/members/member-table'
import { OrganisationTabs } from '@/components/profiles/organisation-tabs'
import { Part } from '@/components/tenancies/tenancy-desk'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { organisationMembers } from '@/lib/domains/members/queries'
import { myOrganisations } from '@/lib/domains/profiles/queries'
import { organisationChoice } from '@/lib/domains/profiles/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default async function MembersPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const search = await searchParams
  const organisations = await myOrganisations(actor)
  const chosen = organisationChoice.parse(search).organisation ?? organisations[0]?.id
  const organisation = chosen ? await organisationMembers(actor, chosen) : null
  if (!organisation) notFound()
  const t = await getTranslations('members')
  const { can } = organisation
  return (
    <>
      <PageHeader
        eyebrow={pick(locale, organisation, 'name')}
        title={t('title')}
        lead={t(can.invite ? 'lead' : 'leadMember')}
      />
      <OrganisationTabs locale={locale} current="members" organisations={organisations} chosen={organisation.id} />
      <div className="page mt-7 empty:hidden">
        <MemberDone done={search.done} />
      </div>
      <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
        <div className="grid min-w-0 gap-12 lg:col-span-8">
          <Part id="members-part" title={t('members')}>
            <MemberTable locale={locale} organisation={organisation} />
          </Part>
          {can.invite && (
            <Part id="invited" title={t('invited.title')}>
              <MemberInvitations locale={locale} organisation={organisation} />
            </Part>
          )}
        </div>
        {can.invite && (
          <div className="min-w-0 lg:col-span-4">
            <Part id="invite-part" title={t('invite.title')}>
              <MemberInvite locale={locale} organisation={organisation} />
            </Part>
          </div>
        )}
      </div>
    </>
  )
}
