type Key =
  | 'list.caption'
  | 'list.more'
  | 'filter.label'
  | 'filter.apply'
  | 'filter.clear'
  | 'noResult.title'
  | 'noResult.body'

/** The words of a list, from a noun's own messages. */
export const listWords = (t: (key: Key) => string) => ({
  caption: t('list.caption'),
  label: t('filter.label'),
  apply: t('filter.apply'),
  clear: t('filter.clear'),
  more: t('list.more'),
  none: { title: t('noResult.title'), body: t('noResult.body') },
})
