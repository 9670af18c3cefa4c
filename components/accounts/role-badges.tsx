import { getTranslations } from 'next-intl/server'
import { scopeWords } from '@/components/accounts/role-words'
import { Badge } from '@/components/ui/tag'
import type { Locale } from '@/lib/core/i18n/path'
import type { HeldRole } from '@/lib/domains/accounts/queries'

/** The roles of an account, each with what it is held in. */
export async function RoleBadges({ locale, held }: { locale: Locale; held: readonly HeldRole[] }) {
  const t = await getTranslations('accounts')
  if (held.length === 0) return <span className="text-ink-3">{t('list.none')}</span>
  return (
    <ul className="flex flex-wrap gap-1.5">
      {held.map((membership) => {
        const scope = scopeWords(locale, membership, '')
        return (
          <li key={membership.id}>
            <Badge>
              {t(`role.${membership.role}`)}
              {scope && ` · ${scope}`}
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}
