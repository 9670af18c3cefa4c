import { getTranslations } from 'next-intl/server'
import { Choice } from '@/components/founders/choice'
import { Consents } from '@/components/founders/consents'
import { FounderTimeline } from '@/components/founders/founder-timeline'
import { Kept } from '@/components/founders/kept'
import { OwnReferrals } from '@/components/founders/own-referrals'
import { Part } from '@/components/founders/part'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { FounderSheet } from '@/lib/domains/founders/queries'

/** The whole of a founder's page: what there is to decide first, then how it stands, and what is kept. */
export async function FounderPage({ locale, token, sheet }: { locale: Locale; token: string; sheet: FounderSheet }) {
  const t = await getTranslations('founders')
  const own = { locale, token, sheet }
  return (
    <div className="page mt-12 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        <Choice {...own} />
        <Consents {...own} />
        <OwnReferrals {...own} />
      </div>
      <div className="grid min-w-0 gap-12 lg:col-span-4">
        <Kept locale={locale} token={token} contact={sheet.contact} park={pick(locale, sheet.enclave, 'name')} />
        <Part id="timeline" title={t('timeline')}>
          <FounderTimeline locale={locale} happened={sheet.happened} />
        </Part>
      </div>
    </div>
  )
}
