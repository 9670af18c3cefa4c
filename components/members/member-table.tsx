import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DataTable } from '@/components/ui/data-table'
import { RecordForm } from '@/components/ui/record-form'
import { Badge } from '@/components/ui/tag'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { changeRole, endMember } from '@/lib/domains/members/actions'
import type { Member, OrganisationMembers } from '@/lib/domains/members/queries'

type Props = { locale: Locale; organisation: OrganisationMembers }

/** Who belongs to the organisation; an admin changes a role here, or ends a membership. */
export async function MemberTable({ locale, organisation: { id: organisationId, members, can } }: Props) {
  const [t, words] = await Promise.all([getTranslations('members'), formWords()])
  const acts = ({ id, role, can: may, isLastAdmin }: Member) => {
    const other = role === 'TENANT_ADMIN' ? 'TENANT_MEMBER' : 'TENANT_ADMIN'
    if (isLastAdmin) return <span className="text-ink-3">{t('lastAdmin')}</span>
    return (
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        {may.change && (
          <RecordForm
            id={`role-${id}`}
            action={changeRole}
            words={words}
            submit={t(`make.${other}`)}
            hidden={{ locale, organisationId, accountId: id, role: other }}
            groups={[]}
            look="secondary"
            compact
          />
        )}
        {may.end && (
          <RecordForm
            id={`end-${id}`}
            action={endMember}
            words={words}
            submit={t('end')}
            hidden={{ locale, organisationId, accountId: id }}
            groups={[{ key: 'end', note: t('endNote'), fields: [] }]}
            look="secondary"
            compact
            fold={t('endFold')}
          />
        )}
      </div>
    )
  }
  return (
    <DataTable
      id="members"
      caption={t('caption')}
      captionHidden
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('name'),
          header: true,
          cell: ({ name, isSelf }) => (
            <>
              <OwnWords>{name}</OwnWords> {isSelf && <Badge>{t('self')}</Badge>}
            </>
          ),
        },
        ...(can.invite ? [{ key: 'email', label: t('email'), cell: ({ email }: Member) => email }] : []),
        { key: 'role', label: t('role'), cell: ({ role }) => t(`roles.${role}`) },
        { key: 'since', label: t('since'), cell: ({ since }) => formatPartial(locale, dayOf(since)) },
        ...(can.invite ? [{ key: 'acts', label: t('acts'), cell: acts }] : []),
      ]}
    />
  )
}
