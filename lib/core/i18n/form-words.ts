import { getTranslations } from 'next-intl/server'
import { z } from 'zod'

const words = z.record(z.string(), z.string())

/** The words that every form needs, to be passed to it as props: no client reads message files. */
export async function formWords() {
  const [errors, ui] = await Promise.all([getTranslations('errors'), getTranslations('ui')])
  return {
    optional: ui('optional'),
    pending: ui('saving'),
    errorTitle: errors('summaryTitle'),
    titlePrefix: errors('titlePrefix'),
    code: words.parse(errors.raw('code')),
    field: words.parse(errors.raw('field')),
  }
}
