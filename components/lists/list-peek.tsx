import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'

type Props = {
  title: ReactNode
  facts: readonly { key: string; label: string; value: ReactNode }[]
  moves: readonly { key: string; label: string; href: string }[]
  hrefs: { whole: string; close: string; previous?: string | undefined; next?: string | undefined }
}

const DRAWER = [
  'static m-0 mb-7 grid w-full max-w-full content-start gap-5 overflow-y-auto border border-ink bg-surface p-5 text-ink',
  // Beside the list where it can be closed without a page of its own; above it elsewhere.
  '[@media(scripting:enabled)]:lg:fixed [@media(scripting:enabled)]:lg:inset-y-0 [@media(scripting:enabled)]:lg:end-0 [@media(scripting:enabled)]:lg:start-auto',
  '[@media(scripting:enabled)]:lg:z-40 [@media(scripting:enabled)]:lg:mb-0 [@media(scripting:enabled)]:lg:h-dvh [@media(scripting:enabled)]:lg:max-h-dvh [@media(scripting:enabled)]:lg:w-104 [@media(scripting:enabled)]:lg:p-6 [@media(scripting:enabled)]:lg:shadow-overlay',
].join(' ')

/** The key facts of one record beside its list; the address says which. */
export async function ListPeek({ title, facts, moves, hrefs }: Props) {
  const t = await getTranslations('lists.peek')
  const soft = { 'data-soft': '' }
  return (
    <dialog open data-peek="" aria-labelledby="peek-title" className={DRAWER}>
      <div className="flex items-start justify-between gap-4">
        <h2 id="peek-title" tabIndex={-1} className="text-h4">
          {title}
        </h2>
        <LinkButton look="quiet" compact href={hrefs.close} aria-label={t('close')} data-peek-close="" {...soft}>
          <Icon name="cross" />
        </LinkButton>
      </div>
      <DescriptionList items={facts.map(({ key, label, value }) => ({ key, term: label, value }))} />
      {moves.length > 0 && (
        <div>
          <h3 className="mb-1 font-normal font-sans text-ink-3 text-table">{t('moves')}</h3>
          <ul className="flex flex-wrap gap-x-4">
            {moves.map(({ key, label, href }) => (
              <li key={key}>
                <a className="target inline-flex items-center text-link text-table underline" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3 border-line border-t pt-4">
        <LinkButton compact href={hrefs.whole}>
          {t('whole')}
        </LinkButton>
        {hrefs.previous && (
          <LinkButton look="secondary" compact href={hrefs.previous} data-peek-previous="" {...soft}>
            <Icon name="up" />
            {t('previous')}
          </LinkButton>
        )}
        {hrefs.next && (
          <LinkButton look="secondary" compact href={hrefs.next} data-peek-next="" {...soft}>
            <Icon name="down" />
            {t('next')}
          </LinkButton>
        )}
      </div>
    </dialog>
  )
}
