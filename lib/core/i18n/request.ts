import { getRequestConfig } from 'next-intl/server'
import { ZONE } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { messagesOf } from '@/lib/core/i18n/messages'
import { DEFAULT_LOCALE, isLocale } from '@/lib/core/i18n/path'

export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale
  const locale = wanted && isLocale(wanted) ? wanted : DEFAULT_LOCALE
  const fresh = env().NODE_ENV === 'development'
  return { locale, messages: await messagesOf(locale, fresh), timeZone: ZONE }
})
