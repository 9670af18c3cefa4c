import { getTranslations } from 'next-intl/server'
import { identityFields } from '@/components/prospects/identity-fields'
import { ProspectFollowing } from '@/components/prospects/prospect-following'
import { ProspectTrace } from '@/components/prospects/prospect-trace'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { correctFacts } from '@/lib/domains/prospects/actions'
import type { ProspectChoices, ProspectSheet } from '@/lib/domains/prospects/queries'
import type { visitsOf } from '@/lib/domains/visits/queries'

type Props = {
  locale: Locale
  prospect: ProspectSheet
  choices: ProspectChoices
  visits: Awaited<ReturnType<typeof visitsOf>>
}

/** A company as the team follows it. */
export async function ProspectDesk({ locale, prospect, choices, visits }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('prospects'),
    getTranslations('visits.kind'),
    formWords(),
  ])
  const { id, version, can } = prospect
  const named = (item: { nameZh: string; nameEn: string } | null) => (item ? pick(locale, item, 'name') : t('none'))
  const day = (on: string) => formatPartial(locale, on)
  const { count, lastOn, next } = visits
  const merged = prospect.mergedFrom.map((one) => one.nameZh).join(t('and'))
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="following" title={t('sheet.following')}>
          <ProspectFollowing locale={locale} prospect={prospect} />
        </Part>
        <Part id="visits" title={t('sheet.visits')}>
          <p>{lastOn ? t('sheet.visited', { count, day: day(lastOn) }) : t('sheet.never')}</p>
          {next && (
            <p>
              <a href={localePath(locale, `/admin/visits/${next.id}`)}>
                {t('sheet.next', { day: day(next.plannedOn) })}
              </a>
            </p>
          )}
          <p className="flex flex-wrap gap-3">
            <LinkButton href={localePath(locale, `/admin/visits/record?organisation=${id}`)}>
              {t('sheet.record')}
            </LinkButton>
            <LinkButton look="secondary" href={localePath(locale, `/admin/visits/new?organisation=${id}`)}>
              {t('sheet.plan')}
            </LinkButton>
          </p>
        </Part>
        <Part id="facts" title={t('sheet.facts')}>
          <DescriptionList
            items={[
              { key: 'zh', term: t('record.nameZh'), value: <OwnWords>{prospect.nameZh}</OwnWords> },
              { key: 'en', term: t('record.nameEn'), value: prospect.nameEn },
              { key: 'kind', term: t('record.kind'), value: kinds(prospect.kind) },
              { key: 'uscc', term: t('record.uscc'), value: prospect.uscc ?? t('none') },
              { key: 'industry', term: t('record.industryId'), value: named(prospect.industry) },
              { key: 'district', term: t('record.homeDistrictId'), value: named(prospect.homeDistrict) },
              ...(merged ? [{ key: 'merged', term: t('sheet.merged'), value: <OwnWords>{merged}</OwnWords> }] : []),
            ]}
          />
          {can.correct && (
            <RecordForm
              id="facts-form"
              action={correctFacts}
              words={words}
              submit={t('sheet.correct')}
              hidden={{ locale, id, version }}
              groups={[{ key: 'facts', fields: await identityFields(locale, choices, prospect) }]}
              unique="uscc"
              look="secondary"
              compact
              fold={`${t('sheet.correct')}…`}
              reload={{ href: localePath(locale, `/admin/prospects/${id}`), label: t('sheet.reload') }}
            />
          )}
        </Part>
      </div>
      <Part id="trace" title={t('sheet.history')}>
        <ProspectTrace locale={locale} happened={prospect.happened} />
      </Part>
    </div>
  )
}
