import { getTranslations } from 'next-intl/server'
import { SideMark } from '@/components/landings/side-mark'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { LandingSheet } from '@/lib/domains/landings/queries'

type Props = { locale: Locale; landing: LandingSheet; side: 'PARK' | 'DISTRICT' }

/** Which company was registered, where and when; a code of another division is told in words. */
export async function LandingFacts({ locale, landing, side }: Props) {
  const t = await getTranslations('landings.sheet')
  const { entityName, uscc, registeredOn, site, district, project, proposedSide, referral } = landing
  const name = pick(locale, project, 'name')
  const back = side === 'PARK' ? `/admin/projects/${landing.projectId}` : `/desk/referrals/${landing.referralId}`
  const linked = side === 'PARK' ? name : (referral?.reference ?? '')
  const link = <a href={localePath(locale, back)}>{linked}</a>
  return (
    <>
      {landing.otherDivision && <DivisionWarning locale={locale} landing={landing} />}
      <DescriptionList
        items={[
          { key: 'entity', term: t('entityName'), value: <OwnWords>{entityName ?? t('none')}</OwnWords> },
          {
            key: 'uscc',
            term: t('uscc'),
            value: <code className="font-mono wrap-anywhere">{uscc ?? t('none')}</code>,
          },
          {
            key: 'day',
            term: t('registeredOn'),
            value: registeredOn ? formatPartial(locale, dayOfColumn(registeredOn)) : t('none'),
          },
          { key: 'district', term: t('district'), value: district ? pick(locale, district, 'name') : t('none') },
          { key: 'site', term: t('site'), value: site ? pick(locale, site, 'name') : t('none') },
          { key: 'enclave', term: t('enclave'), value: pick(locale, project.enclave, 'name') },
          { key: 'back', term: t(side === 'PARK' ? 'project' : 'referral'), value: link },
          ...(proposedSide ? [{ key: 'by', term: t('proposedBy'), value: <SideMark side={proposedSide} /> }] : []),
        ]}
      />
    </>
  )
}

async function DivisionWarning({ locale, landing }: Omit<Props, 'side'>) {
  const t = await getTranslations('landings.division')
  const { otherDivision: other, district } = landing
  if (!other || !district) return null
  const both = { code: other.code, adcode: district.adcode, district: pick(locale, district, 'name') }
  return (
    <Notice tone="warn" title={t('title')}>
      {other.district ? t('known', { ...both, other: pick(locale, other.district, 'name') }) : t('unknown', both)}
    </Notice>
  )
}
