import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/ui/data-table'
import { RecordForm } from '@/components/ui/record-form'
import { StatusTag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { inviteMember, revokeMemberInvitation } from '@/lib/domains/members/actions'
import type { OrganisationMembers } from '@/lib/domains/members/queries'
import { MEMBER_ROLES } from '@/lib/domains/members/schema'

type Props = { locale: Locale; organisation: OrganisationMembers }

/** Asks somebody to join the organisation. */
export async function MemberInvite({ locale, organisation: { id: organisationId } }: Props) {
  const t = await getTranslations('members')
  return (
    <RecordForm
      id="invite"
      action={inviteMember}
      words={await formWords()}
      submit={t('invite.submit')}
      hidden={{ locale, organisationId }}
      groups={[
        {
          key: 'invite',
          note: t('invite.note'),
          fields: [
            { name: 'email', label: t('email'), wide: true },
            {
              name: 'role',
              label: t('role'),
              kind: 'select',
              options: MEMBER_ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
              hint: t('invite.roleHint'),
              wide: true,
            },
            {
              name: 'language',
              label: t('invite.language'),
              kind: 'select',
              options: [
                { value: 'zh-CN', label: t('invite.zh') },
                { value: 'en', label: t('invite.en') },
              ],
              value: locale,
              wide: true,
            },
          ],
        },
      ]}
      unique="email"
      compact
    />
  )
}

/** Who was invited and has not come yet. */
export async function MemberInvitations({ locale, organisation: { id: organisationId, invitations } }: Props) {
  const [t, words] = await Promise.all([getTranslations('members'), formWords()])
  if (invitations.length === 0) return <p className="text-ink-2">{t('invited.none')}</p>
  return (
    <DataTable
      id="invitations"
      caption={t('invited.title')}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', label: t('email'), header: true, cell: ({ email }) => email },
        { key: 'role', label: t('role'), cell: ({ role }) => role && t(`roles.${role}`) },
        {
          key: 'until',
          label: t('invited.until'),
          cell: ({ expired, expiresAt }) =>
            expired ? <StatusTag tone="warn">{t('invited.expired')}</StatusTag> : formatMoment(locale, expiresAt),
        },
        {
          key: 'acts',
          label: t('acts'),
          cell: ({ id }) => (
            <RecordForm
              id={`revoke-${id}`}
              action={revokeMemberInvitation}
              words={words}
              submit={t('invited.revoke')}
              hidden={{ locale, id, organisationId }}
              groups={[]}
              look="secondary"
              compact
            />
          ),
        },
      ]}
    />
  )
}
