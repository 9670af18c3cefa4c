import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ADMIN_SECTIONS } from '@/components/layout/admin-sections'
import { Banner } from '@/components/layout/banner'
import { ConsoleShell } from '@/components/layout/console-shell'
import { inboxLabel } from '@/components/notifications/inbox-label'
import { ConsolePalette } from '@/components/search/console-palette'
import { SearchLink } from '@/components/search/search-link'
import { AccountCorner } from '@/components/sessions/account-corner'
import { holds } from '@/lib/core/auth/actor'
import { currentActor } from '@/lib/core/auth/session'
import { env } from '@/lib/core/env'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath, pathIn } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { unreadCount } from '@/lib/domains/notifications/queries'
import { signOut } from '@/lib/domains/sessions/actions'

export const metadata: Metadata = { robots: { index: false } }

/** The frame of the console. It guards nothing: each page is a door of its own. */
export default async function AdminLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('layout')
  const actor = await currentActor()
  const enclave = await publishedEnclave()
  const path = (await headers()).get('x-path') ?? '/'
  const bare = pathIn('zh-CN', path).split('?')[0] ?? '/'
  const sections = ADMIN_SECTIONS.filter(({ roles }) => holds(actor, roles))
  const item = (to: string, label: string, current: boolean) => ({ href: localePath(locale, to), label, current })
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <ConsoleShell
      words={{ skip: t('skip'), menu: t('menu'), navigation: t('consoleNavigation') }}
      brand={{
        href: localePath(locale, '/'),
        name: enclave ? pick(locale, enclave, 'shortName') : '',
        note: t('console'),
      }}
      banner={env().APP_MODE === 'demo' && <Banner>{t('demo')}</Banner>}
      nav={[
        {
          items: [
            item('/admin', t('admin.overview'), bare === '/admin'),
            item('/admin/inbox', await inboxLabel(await unreadCount(actor)), bare === '/admin/inbox'),
            ...sections.map(({ key }) => item(`/admin/${key}`, t(`admin.${key}`), bare.startsWith(`/admin/${key}`))),
          ],
        },
      ]}
      search={actor.kind === 'account' && <SearchLink locale={locale} />}
      account={
        <AccountCorner
          name={actor.name}
          locale={locale}
          language={{ href: pathIn(other, path), label: t('language'), lang: other }}
          words={{ signOut: t('signOut') }}
          signOut={signOut}
        />
      }
    >
      {children}
      {actor.kind === 'account' && <ConsolePalette locale={locale} sections={sections.map(({ key }) => key)} />}
    </ConsoleShell>
  )
}
