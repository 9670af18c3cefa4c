import { getTranslations } from 'next-intl/server'
import { KeptForm } from '@/components/institutions/kept-form'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { Badge, StatusTag } from '@/components/ui/tag'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { COOPERATION_KINDS } from '@/lib/domains/cooperation/schema'
import { addCapability, changeCapability } from '@/lib/domains/institutions/actions'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }

/** What the institution offers: each public or not, and a form for one more. */
export async function CapabilityPart({ locale, institution, choices }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('institutions.capability'),
    getTranslations('cooperation.kind'),
    formWords(),
  ])
  const choose = { value: '', label: (await getTranslations('institutions.make'))('choose') }
  return (
    <>
      {institution.capabilities.length === 0 && <p className="max-w-prose text-ink-2">{t('none')}</p>}
      <ul className="grid gap-px border-line border-y bg-line empty:hidden">
        {institution.capabilities.map(({ id, version, kind, industry, published, basis, ...row }) => {
          const change = (event: 'publish' | 'hide' | 'remove') => (
            <RecordForm
              id={`${event}-${id}`}
              action={changeCapability}
              words={words}
              submit={t(event)}
              hidden={{ locale, id, version, event }}
              groups={[]}
              look="secondary"
              compact
              {...(event === 'remove' ? { fold: t('removeFold') } : {})}
            />
          )
          return (
            <li key={id} className="grid gap-2 bg-surface px-5 py-4">
              <p className="flex flex-wrap items-center gap-2">
                <Badge>{kinds(kind)}</Badge>
                <Badge>{pick(locale, industry, 'name')}</Badge>
                <StatusTag tone={published ? 'ok' : 'plain'}>{t(published ? 'published' : 'hidden')}</StatusTag>
              </p>
              <OwnWords block>{pick(locale, row, 'summary')}</OwnWords>
              <p className="text-ink-3 text-table">
                <OwnWords>{t('basedOn', { basis })}</OwnWords>
              </p>
              <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
                {change(published ? 'hide' : 'publish')}
                {change('remove')}
              </div>
            </li>
          )
        })}
      </ul>
      <KeptForm
        locale={locale}
        id="capability"
        institutionId={institution.id}
        enclaves={choices.enclaves}
        action={addCapability}
        submit={t('add')}
        fold={t('fold')}
        fields={[
          {
            name: 'kind',
            label: t('kind'),
            kind: 'select',
            options: [choose, ...COOPERATION_KINDS.map((value) => ({ value, label: kinds(value) }))],
          },
          {
            name: 'industryId',
            label: t('industryId'),
            kind: 'select',
            options: [
              choose,
              ...choices.industries.map((one) => ({ value: one.id, label: pick(locale, one, 'name') })),
            ],
          },
          {
            name: 'summaryZh',
            label: t('summaryZh'),
            hint: t('summaryHint'),
            kind: 'lines',
            lang: 'zh-CN',
            wide: true,
          },
          { name: 'summaryEn', label: t('summaryEn'), kind: 'lines', lang: 'en', wide: true },
          { name: 'basis', label: t('basis'), hint: t('basisHint'), wide: true },
        ]}
      />
    </>
  )
}
