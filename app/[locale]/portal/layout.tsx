import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Banner } from '@/components/layout/banner'
import { inboxLabel } from '@/components/notifications/inbox-label'
import { PortalShell } from '@/components/portal/portal-shell'
import { AccountCorner } from '@/components/sessions/account-corner'
import { holds } from '@/lib/core/auth/actor'
import { currentActor } from '@/lib/core/auth/session'
import { env } from '@/lib/core/env'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath, pathIn } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { preferencesWords } from '@/lib/core/i18n/preferences-words'
import { decodePreferences, PREFERENCES_COOKIE } from '@/lib/core/preferences'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { unreadOnce } from '@/lib/domains/notifications/queries'
import { signOut } from '@/lib/domains/sessions/actions'

/** The pages of the portal, in the order of its navigation; the first is where one begins. */
const PAGES = [
  { path: '/portal', key: 'applications', beside: '/portal/applications' },
  { path: '/portal/talent', key: 'talent', beside: '/portal/talent', roles: ['TENANT_ADMIN', 'TENANT_MEMBER'] },
] as const

/** The pages about one's own organisation, under one head. */
const OWN = ['/portal/profile', '/portal/members', '/portal/updates']

export const metadata: Metadata = { robots: { index: false } }

/** The frame of the portal. It guards nothing: each page is a door of its own. */
export default async function PortalLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('layout')
  const mine = await getTranslations('residency.mine')
  const actor = await currentActor()
  const home = await getTranslations('residents.home')
  const isResident = holds(actor, ['TENANT_ADMIN', 'TENANT_MEMBER'])
  const enclave = await publishedEnclave()
  const path = (await headers()).get('x-path') ?? '/'
  const bare = pathIn('zh-CN', path).split('?')[0] ?? '/'
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const href = (to: string) => localePath(locale, to)
  return (
    <PortalShell
      words={{
        skip: t('skip'),
        menu: t('menu'),
        navigation: mine('navigation'),
        preferences: await preferencesWords(),
      }}
      brand={{ href: href('/'), name: enclave ? pick(locale, enclave, 'shortName') : '', note: mine('portal') }}
      banner={env().APP_MODE === 'demo' && <Banner>{t('demo')}</Banner>}
      nav={[
        ...PAGES.filter((page) => !('roles' in page) || holds(actor, page.roles)).map(({ path: to, key, beside }) => ({
          href: href(to),
          label: to === '/portal' && isResident ? home('nav') : mine(key),
          current: bare === to || bare.startsWith(beside),
        })),
        ...(isResident
          ? [
              {
                href: href('/portal/cooperation'),
                label: (await getTranslations('cooperation.mine'))('nav'),
                current: bare.startsWith('/portal/cooperation'),
              },
              {
                href: href('/portal/patents'),
                label: (await getTranslations('patents.mine'))('nav'),
                current: bare.startsWith('/portal/patents'),
              },
              {
                href: href('/portal/services'),
                label: (await getTranslations('services.mine'))('nav'),
                current: bare.startsWith('/portal/services'),
              },
            ]
          : []),
        ...(isResident
          ? [
              {
                href: href('/portal/profile'),
                label: (await getTranslations('profiles.tabs'))('nav'),
                current: OWN.some((own) => bare.startsWith(own)),
              },
            ]
          : []),
        {
          href: href('/portal/inbox'),
          label: await inboxLabel(await unreadOnce(actor)),
          current: bare === '/portal/inbox',
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
      preferences={{ value: decodePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value), back: path }}
      links={[
        { href: href('/apply'), label: t('nav.apply') },
        { href: href('/apply/status'), label: t('footer.status') },
        { href: href('/pages/accessibility'), label: t('footer.accessibility') },
      ]}
    >
      {children}
    </PortalShell>
  )
}
