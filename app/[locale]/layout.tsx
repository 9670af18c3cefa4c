import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import '@/app/styles/globals.css'
import { setLocale } from '@/lib/core/i18n/locale'
import { LOCALES, pathIn } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { decodePreferences, PREFERENCES_COOKIE } from '@/lib/core/preferences'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'

// The two faces that the first view needs; without them the page shifts when they arrive.
const FONTS = { 'zh-CN': ['plex-sans-400', 'serif-heading'], en: ['plex-sans-400', 'serif-latin'] } as const

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const viewport: Viewport = {
  width: 'device-width',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F7F5F0' },
    { media: '(prefers-color-scheme: dark)', color: '#0E181D' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = setLocale((await params).locale)
  const path = ((await headers()).get('x-path') ?? '/').split('?')[0] ?? '/'
  const enclave = await publishedEnclave()
  const name = enclave ? pick(locale, enclave, 'name') : ''
  const languages = Object.fromEntries(LOCALES.map((language) => [language, pathIn(language, path)]))
  return { title: { default: name, template: `%s · ${name}` }, alternates: { canonical: path, languages } }
}

export default async function RootLayout({ children, params }: Props) {
  const locale = setLocale((await params).locale)
  const shown = decodePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value)
  return (
    <html
      lang={locale}
      data-theme={shown.theme === 'system' ? undefined : shown.theme}
      data-text={shown.text === '100' ? undefined : shown.text}
      data-contrast={shown.contrast === 'high' ? 'high' : undefined}
      data-motion={shown.motion === 'reduced' ? 'reduced' : undefined}
      data-links={shown.links === 'underlined' ? 'underlined' : undefined}
    >
      <head>
        {FONTS[locale].map((name) => (
          <link key={name} rel="preload" as="font" type="font/woff2" href={`/fonts/${name}.woff2`} crossOrigin="" />
        ))}
      </head>
      <body>
        {children}
        {/* Last in the body, so that the many @font-face rules of the Chinese fallback never hold back the first paint. */}
        <link rel="stylesheet" href="/fonts/noto-sans-sc/noto-sans-sc.css" />
      </body>
    </html>
  )
}
