import { getTranslations } from 'next-intl/server'
import { CooperationStatus } from '@/components/cooperation/cooperation-state'
import { CapabilityPart } from '@/components/institutions/capability-part'
import { ContactPart } from '@/components/institutions/contact-part'
import { EntryPart } from '@/components/institutions/entry-part'
import { MemberPart } from '@/components/institutions/member-part'
import { PartnershipPart } from '@/components/institutions/partnership-part'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/tenancies/tenancy-desk'
import { DataTable } from '@/components/ui/data-table'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }

/** An institution as the team works on it: what it offers and did; beside it whom one reaches and what it is to the park. */
export async function InstitutionDesk(props: Props) {
  const t = await getTranslations('institutions.sheet')
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="capabilities" title={t('capabilities')}>
          <CapabilityPart {...props} />
        </Part>
        <Part id="entries" title={t('entries')}>
          <EntryPart {...props} />
        </Part>
        <Part id="cooperations" title={t('cooperations')}>
          <Cooperations {...props} />
        </Part>
      </div>
      <div className="grid min-w-0 gap-12">
        <Part id="contacts" title={t('contacts')}>
          <ContactPart {...props} />
        </Part>
        <Part id="partnership" title={t('partnership')}>
          <PartnershipPart {...props} />
        </Part>
        <Part id="members" title={t('members')}>
          <MemberPart {...props} />
        </Part>
      </div>
    </div>
  )
}

async function Cooperations({ locale, institution: { cooperations } }: Props) {
  const [t, kinds] = await Promise.all([
    getTranslations('institutions.cooperation'),
    getTranslations('cooperation.kind'),
  ])
  if (cooperations.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <DataTable
      id="cooperation"
      caption={t('caption')}
      captionHidden
      rows={cooperations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('title'),
          header: true,
          cell: ({ id, title }) => (
            <a href={localePath(locale, `/admin/cooperation/${id}`)}>
              <OwnWords>{title}</OwnWords>
            </a>
          ),
        },
        {
          key: 'organisation',
          label: t('organisation'),
          cell: ({ organisation }) => <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>,
        },
        { key: 'kind', label: t('kind'), cell: ({ kind }) => kinds(kind) },
        { key: 'state', label: t('state'), cell: ({ status }) => <CooperationStatus status={status} /> },
      ]}
    />
  )
}
