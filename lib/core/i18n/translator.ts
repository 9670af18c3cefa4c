import { createTranslator, type Messages } from 'next-intl'
import { messagesOf } from '@/lib/core/i18n/messages'
import type { Locale } from '@/lib/core/i18n/path'

/** The words of a namespace outside a page: routes, exports and mails, in whichever language they need. */
export async function translatorOf(locale: Locale, namespace: string) {
  const all: Messages = await messagesOf(locale)
  return createTranslator({ locale, namespace, messages: all })
}
