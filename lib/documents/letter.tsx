import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { messagesOf } from '@/lib/core/i18n/messages'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { Letter } from '@/lib/core/mail'

const STYLE = `body{margin:0;padding:24px 16px;background:#F7F5F0;color:#14232B;font:16px/1.75 sans-serif}
main{max-width:560px;margin:0 auto;padding:28px;background:#FFFFFF;border-top:3px solid #1E3A6E}
a{color:#1E3A6E}.act{display:inline-block;padding:10px 20px;background:#1E3A6E;color:#FFFFFF;text-decoration:none}
.small,dt{color:#44545C;font-size:14px}.address{overflow-wrap:anywhere}
dl{margin:20px 0;padding:12px 16px;background:#EFECE4}dd{margin:0 0 8px;overflow-wrap:anywhere;white-space:pre-line}`

const bundle = z.record(z.string(), z.any())

/** In whose name a letter is written, in its language. */
export type Sender = { name: string; shortName: string }
export type Fact = { label: string; value: string }
type Words = {
  subject: string
  greeting: string
  body: readonly string[]
  facts?: readonly Fact[]
  action: string
  link: string
  fallback: string
  notes: readonly string[]
}

/** The words of letters in a language. A letter without words is not sent: it fails, and is seen. */
export async function wordsIn(locale: Locale) {
  const messages = bundle.parse(await messagesOf(locale))
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages, namespace: 'notifications', onError })
}

/** The address of a page of this portal, from APP_URL and nothing else. */
export const linkTo = (locale: Locale, path: string): string => new URL(localePath(locale, path), env().APP_URL).href

/** The common page of all letters, as text and as HTML. */
export const letterOf = (locale: Locale, words: Words): Letter => ({
  subject: words.subject,
  text: plain(words, COLONS[locale]),
  html: `<!doctype html>${renderToStaticMarkup(<Page locale={locale} {...words} />)}`,
})

const COLONS: Record<Locale, string> = { 'zh-CN': '：', en: ': ' }

const plain = ({ greeting, body, facts = [], action, link, notes }: Words, colon: string): string => {
  const told = facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n')
  return [greeting, ...body, told, `${action}${colon.trim()}\n${link}`, ...notes]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

/** Names and reasons stay in the language they were written in. */
const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined)

function Page({
  locale,
  subject,
  greeting,
  body,
  facts = [],
  action,
  link,
  fallback,
  notes,
}: Words & { locale: Locale }) {
  return (
    <html lang={locale}>
      {/* biome-ignore lint/style/noHeadElement: this is a mail, not a page of Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <p>{greeting}</p>
          {body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {facts.length > 0 && (
            <dl>
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd lang={languageOf(value)}>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <p>
            <a className="act" href={link}>
              {action}
            </a>
          </p>
          <p className="small address">
            {fallback}
            <br />
            <a href={link}>{link}</a>
          </p>
          {notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
        </main>
      </body>
    </html>
  )
}
