import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { type Facet, FacetList } from '@/components/ui/facet-list'
import { Icon } from '@/components/ui/icon'
import { TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { directoryAddress, NO_FILTER } from '@/lib/domains/organisations/schema'

type Props = { locale: Locale; q: string; facets: readonly Facet[]; chosen: number; enclave: string | undefined }

/** Search and facets in one plain GET form. On phones the facets fold away; on wide screens they always stand open. */
export async function DirectoryForm({ locale, q, facets, chosen, enclave }: Props) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  return (
    <form action={localePath(locale, '/tenants')} method="get" className="grid gap-5">
      {enclave && <input type="hidden" name="enclave" value={enclave} />}
      <div className="grid gap-1.5">
        <label htmlFor="q" className="font-medium text-table">
          {t('search')}
        </label>
        <div className="flex gap-2">
          <TextInput id="q" name="q" type="search" defaultValue={q} maxLength={60} autoComplete="off" />
          <Button type="submit" className="shrink-0 px-4">
            <Icon name="search" />
            {t('submit')}
          </Button>
        </div>
      </div>
      <Folded summary={chosen > 0 ? t('filterCount', { count: chosen }) : t('filter')}>
        <FacetList facets={facets} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {t('apply')}
          </Button>
          {(chosen > 0 || q) && (
            <LinkButton look="quiet" href={localePath(locale, directoryAddress(NO_FILTER, { enclave }))}>
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </Folded>
    </form>
  )
}

function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group/fold lg:details-content:[content-visibility:visible] lg:details-content:block">
      <summary className="target flex items-center justify-between gap-3 rounded-control border border-line-strong bg-surface px-4 font-medium lg:supports-[selector(::details-content)]:hidden">
        {summary}
        <Icon name="down" className="transition-transform duration-200 group-open/fold:rotate-180" />
      </summary>
      <div className="max-lg:mt-4">{children}</div>
    </details>
  )
}
