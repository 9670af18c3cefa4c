import { cookies, headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Banner } from '@/components/layout/banner'
import { PublicShell } from '@/components/layout/public-shell'
import { env } from '@/lib/core/env'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath, pathIn } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { preferencesWords } from '@/lib/core/i18n/preferences-words'
import { decodePreferences, PREFERENCES_COOKIE } from '@/lib/core/preferences'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'

const SECTIONS = [
  'park',
  'tenants',
  'transfers',
  'talent',
  'universities',
  'services',
  'needs',
  'events',
  'figures',
  'apply',
] as const
/** Where the footer parts what is to be seen from what is counted. */
const FIGURES = SECTIONS.indexOf('figures')

export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('layout')
  const path = (await headers()).get('x-path') ?? '/'
  const bare = pathIn('zh-CN', path).split('?')[0] ?? '/'
  const enclave = await publishedEnclave()
  const name = enclave ? pick(locale, enclave, 'name') : ''
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const href = (to: string) => localePath(locale, to)
  const nav = SECTIONS.map((section) => ({
    href: href(`/${section}`),
    label: t(`nav.${section}`),
    current: bare === `/${section}` || bare.startsWith(`/${section}/`),
  }))
  const known = (term: string, value: string | null) => (value ? [{ term, value }] : [])
  return (
    <PublicShell
      skip={t('skip')}
      banner={env().APP_MODE === 'demo' && <Banner>{t('demo')}</Banner>}
      header={{
        words: { menu: t('menu'), navigation: t('navigation'), preferences: await preferencesWords() },
        brand: { href: href('/'), name },
        nav,
        language: { href: pathIn(other, path), label: t('language'), lang: other },
        account: { href: href('/sign-in'), label: t('signIn') },
        preferences: decodePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value),
        back: path,
      }}
      footer={{
        words: { about: t('footer.about'), siteMap: t('footer.siteMap') },
        name,
        facts: enclave
          ? [
              ...known(t('footer.sponsor'), pick(locale, enclave, 'lead')),
              ...known(t('footer.operator'), pick(locale, enclave, 'operator')),
              ...known(t('footer.address'), pick(locale, enclave, 'address')),
            ]
          : [],
        columns: [
          {
            title: t('footer.visit'),
            links: [...nav.slice(0, FIGURES), { href: href('/visit'), label: t('footer.askVisit') }],
          },
          {
            title: t('footer.data'),
            links: [...nav.slice(FIGURES, FIGURES + 1), { href: href('/open-data'), label: t('footer.openData') }],
          },
          {
            title: t('footer.service'),
            links: [
              ...nav.slice(FIGURES + 1),
              { href: href('/apply/status'), label: t('footer.status') },
              { href: href('/pages/accessibility'), label: t('footer.accessibility') },
              { href: href('/sign-in'), label: t('signIn') },
            ],
          },
        ],
        lines: [
          t('footer.source'),
          ...(enclave?.icpNumber ? [enclave.icpNumber] : []),
          ...(enclave?.policeNumber ? [enclave.policeNumber] : []),
          t('footer.licence'),
        ],
      }}
    >
      {children}
    </PublicShell>
  )
}
