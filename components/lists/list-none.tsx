import { getTranslations } from 'next-intl/server'
import type { SetFilter } from '@/components/lists/list-field'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

type Props = {
  words: { title: string; body: string; clear: string }
  filters: readonly SetFilter[]
  without: (name: string) => string
  href: string
}

/** Nothing fits: each filter that could be taken away, by its name, and all of them. */
export async function ListNone({ words, filters, without, href }: Props) {
  const t = await getTranslations('lists')
  const action = (
    <div className="flex flex-wrap gap-3">
      {filters.length > 1 &&
        filters.map(({ name, label, value }) => (
          <LinkButton key={name} look="secondary" compact href={without(name)}>
            {t('none.remove', { filter: t('chip', { label, value }) })}
          </LinkButton>
        ))}
      <LinkButton look="secondary" compact href={href}>
        {words.clear}
      </LinkButton>
    </div>
  )
  return (
    <EmptyState title={words.title} action={action}>
      {words.body}
    </EmptyState>
  )
}

/** The page after the last row, such as of an address kept from a longer list. */
export async function ListEnd({ first }: { first: string }) {
  const t = await getTranslations('lists')
  return (
    <EmptyState
      title={t('none.end')}
      action={
        <LinkButton look="secondary" href={first}>
          {t('first')}
        </LinkButton>
      }
    >
      {t('none.endBody')}
    </EmptyState>
  )
}
