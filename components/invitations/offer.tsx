import { getTranslations } from 'next-intl/server'
import type { AccountField } from '@/components/accounts/field-of'
import { type Scoped, scopeWords } from '@/components/accounts/role-words'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { GivenRole } from '@/lib/domains/accounts/schema'

type Link = Scoped & { email: string | null; role: GivenRole | 'APPLICANT' | null; expiresAt: Date }

/** What somebody is invited to. */
export async function Offer({ locale, link }: { locale: Locale; link: Link }) {
  const t = await getTranslations('invitations')
  const roles = await getTranslations('accounts')
  return (
    <DescriptionList
      items={[
        ...(link.email ? [{ term: t('for'), value: link.email }] : []),
        ...(link.role ? [{ term: t('role'), value: roles(`role.${link.role}`) }] : []),
        ...(link.role === 'APPLICANT' ? [] : [{ term: t('scope'), value: scopeWords(locale, link, t('everywhere')) }]),
        { term: t('until'), value: formatMoment(locale, link.expiresAt) },
      ]}
    />
  )
}

type Words = (key: 'email' | 'name' | 'password' | 'passwordHint' | 'again') => string

/** @param first whether nobody was named, so that the address is asked for */
export function acceptanceFields(t: Words, first: boolean): AccountField[] {
  return [
    ...(first ? [{ name: 'email', label: t('email'), kind: 'email', autoComplete: 'email' } as const] : []),
    { name: 'name', label: t('name'), autoComplete: 'name' },
    {
      name: 'password',
      label: t('password'),
      kind: 'password',
      hint: t('passwordHint'),
      autoComplete: 'new-password',
    },
    { name: 'again', label: t('again'), kind: 'password', autoComplete: 'new-password' },
  ]
}
