import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { messagesOf } from '@/lib/core/i18n/messages'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Letter } from '@/lib/core/mail'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import type { Message } from '@/lib/domains/notifications/schema'

const STYLE = `body{margin:0;padding:24px 16px;background:#F7F5F0;color:#14232B;font:16px/1.75 sans-serif}
main{max-width:560px;margin:0 auto;padding:28px;background:#FFFFFF;border-top:3px solid #1E3A6E}
a{color:#1E3A6E}.act{display:inline-block;padding:10px 20px;background:#1E3A6E;color:#FFFFFF;text-decoration:none}
.small{color:#44545C;font-size:14px}.address{overflow-wrap:anywhere}`

const bundle = z.record(z.string(), z.any())
type Words = { greeting: string; body: string; action: string; link: string; fallback: string; notes: string[] }

/** The mails that open an account: an invitation, a registration, and the link for a new password. */
export async function accountLetter({ locale, kind, payload }: Message): Promise<Letter> {
  const messages = bundle.parse(await messagesOf(locale))
  const t = createTranslator({ locale, messages, namespace: 'notifications' })
  const enclave = await publishedEnclave()
  const portal = enclave ? pick(locale, enclave, 'name') : t('portal')
  const role = 'role' in payload && payload.role ? payload.role : 'none'
  const known = 'known' in payload && payload.known ? 'yes' : 'no'
  const words: Words = {
    greeting: t('greeting'),
    body: t(`${kind}.body`, { portal, role, known }),
    action: t(`${kind}.action`, { known }),
    link: new URL(localePath(locale, payload.path), env().APP_URL).href,
    fallback: t('linkFallback'),
    notes: [...(known === 'yes' ? [] : [t('expires')]), t(`${kind}.ignore`), t('footer', { portal })],
  }
  const subject = t(`${kind}.subject`, { portal })
  return { subject, text: plain(words), html: page(locale, subject, words) }
}

const plain = ({ greeting, body, link, notes }: Words): string => [greeting, body, link, ...notes, ''].join('\n\n')

function page(locale: Locale, subject: string, words: Words): string {
  const markup = renderToStaticMarkup(
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
          <p>{words.greeting}</p>
          <p>{words.body}</p>
          <p>
            <a className="act" href={words.link}>
              {words.action}
            </a>
          </p>
          <p className="small address">
            {words.fallback}
            <br />
            <a href={words.link}>{words.link}</a>
          </p>
          {words.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}
