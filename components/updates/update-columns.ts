import { FIGURES, figureWords } from '@/components/updates/figures'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { UpdateRow } from '@/lib/domains/updates/queries'

type Words = (key: string) => string
type Column = { key: string; label: string; numeric: boolean; text: (row: UpdateRow) => string }

/** What the list shows of each resident, for the page and for its export alike. */
export const updateColumns = (locale: Locale, t: Words): Column[] => [
  { key: 'organisation', label: t('list.organisation'), numeric: false, text: (row) => pick(locale, row, 'name') },
  { key: 'uscc', label: t('list.uscc'), numeric: false, text: ({ uscc }) => uscc ?? '' },
  { key: 'state', label: t('state'), numeric: false, text: ({ state }) => t(`status.${state}`) },
  ...FIGURES.map((name) => ({
    key: name,
    label: t(`field.${name}`),
    numeric: name !== 'revenueBand',
    text: ({ figures }: UpdateRow) => (figures && figureWords(locale, t, figures, name)) ?? '',
  })),
  {
    key: 'submittedOn',
    label: t('list.submittedOn'),
    numeric: false,
    text: ({ figures }) => (figures?.submittedAt ? formatPartial(locale, dayOf(figures.submittedAt)) : ''),
  },
]
