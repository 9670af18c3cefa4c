import { getTranslations } from 'next-intl/server'
import { ListKeys } from '@/components/lists/list-keys'
import { Button } from '@/components/ui/button'
import { ExportMenu } from '@/components/ui/export-menu'
import { formatCount } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { Preferences } from '@/lib/core/preferences'
import { MOST_COUNTED } from '@/lib/core/table'
import type { ListName } from '@/lib/domains/exports/schema'

type Props = {
  locale: Locale
  count: number | undefined
  shown: Preferences
  /** The page to come back to from the switches. */
  back: string
  peek: string | undefined
  /** Whether rows can be ticked. */
  bulk: boolean
  /** By what name and as how narrowed the list is taken along. */
  exported: { list: ListName; query: string } | undefined
}

/** How many rows there are, how close they stand, and the keys. */
export async function ListBar({ locale, count, shown, back, peek, bulk, exported }: Props) {
  const [t, sheets] = await Promise.all([getTranslations('lists'), getTranslations('sheets.export')])
  const dense = shown.rows === 'compact'
  const isMore = count !== undefined && count > MOST_COUNTED
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2" data-print="no">
      {count !== undefined && (
        <p role="status" className="tabular me-auto text-ink-2 text-table">
          {t('count', { count: formatCount(locale, isMore ? MOST_COUNTED : count, isMore) })}
        </p>
      )}
      {exported && count !== 0 && (
        <ExportMenu
          {...exported}
          label={sheets('label')}
          words={{ xlsx: sheets('xlsx'), csv: sheets('csv') }}
          locale={locale}
        />
      )}
      <form action="/api/preferences" method="post" className="max-sm:hidden">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="rows" value={dense ? 'normal' : 'compact'} />
        <Button type="submit" look="quiet" compact>
          {t(dense ? 'normal' : 'dense')}
        </Button>
      </form>
      <ListKeys
        words={await keysWords(shown.keys === 'on', bulk)}
        single={shown.keys === 'on'}
        peek={peek}
        back={back}
      />
    </div>
  )
}

async function keysWords(single: boolean, bulk: boolean) {
  const t = await getTranslations('lists.keys')
  const letters = [
    { keys: ['j', '↓'], label: t('down') },
    { keys: ['k', '↑'], label: t('up') },
    { keys: ['Enter'], label: t('enter') },
    { keys: ['p', 'Space'], label: t('peek') },
    ...(bulk ? [{ keys: ['x'], label: t('select') }] : []),
    { keys: ['/'], label: t('filter') },
    { keys: ['?'], label: t('help') },
    { keys: ['Esc'], label: t('escape') },
  ]
  return {
    open: t('open'),
    title: t('title'),
    close: t('close'),
    turn: t(single ? 'off' : 'on'),
    note: t(single ? 'note' : 'isOff'),
    keys: letters,
  }
}
