import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Banner } from '@/components/layout/banner'
import { ConsoleShell } from '@/components/layout/console-shell'
import { inboxLabel } from '@/components/notifications/inbox-label'
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

/** The pages of the desk with who finds them there, in the order of its navigation. */
const PAGES = [
  { path: '/desk', key: 'referrals', beside: '/desk/referrals', roles: ['DISTRICT'] },
  { path: '/desk/landings', key: 'landings', beside: '/desk/landings', roles: ['DISTRICT'] },
  { path: '/desk/sites', key: 'sites', beside: '/desk/sites', roles: ['DISTRICT'] },
  { path: '/desk/requests', key: 'requests', beside: '/desk/requests', roles: ['PARTNER', 'TENANT_ADMIN'] },
  { path: '/desk/patents', key: 'patents', beside: '/desk/patents', roles: ['PARTNER'] },
  { path: '/desk/talent', key: 'talent', beside: '/desk/talent', roles: ['PARTNER'] },
  { path: '/portal', key: 'portal', beside: '/portal', roles: ['TENANT_ADMIN', 'TENANT_MEMBER', 'APPLICANT'] },
] as const

export const metadata: Metadata = { robots: { index: false } }

/** The frame of a district's or a partner's desk; a resident comes here with what was sent to it. It guards nothing: each page is a door of its own. */
export default async function DeskLayout({
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
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const item = (to: string, label: string, current: boolean) => ({ href: localePath(locale, to), label, current })
  return (
    <ConsoleShell
      words={{ skip: t('skip'), menu: t('menu'), navigation: t('desk.navigation') }}
      brand={{
        href: localePath(locale, '/'),
        name: enclave ? pick(locale, enclave, 'shortName') : '',
        note: t(holds(actor, ['DISTRICT']) ? 'desk.title' : 'desk.partnerTitle'),
      }}
      banner={env().APP_MODE === 'demo' && <Banner>{t('demo')}</Banner>}
      nav={[
        {
          items: [
            ...PAGES.filter(({ roles }) => holds(actor, roles)).map(({ path: to, key, beside }) =>
              item(to, t(`desk.${key}`), bare === to || bare.startsWith(beside)),
            ),
            item('/desk/inbox', await inboxLabel(await unreadCount(actor)), bare === '/desk/inbox'),
          ],
        },
      ]}
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
    </ConsoleShell>
  )
}
