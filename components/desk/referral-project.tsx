import { getTranslations } from 'next-intl/server'
import { needWords } from '@/components/matching/need-words'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { DeskSheet } from '@/lib/domains/desks/queries'
import { NEEDS } from '@/lib/domains/projects/schema'

type Props = { locale: Locale; project: NonNullable<DeskSheet['shown']>; enclave: DeskSheet['enclave'] }

/** What a district may look into: what the project is, and what it asks for. */
export async function ReferralProject({ locale, project, enclave }: Props) {
  const t = await getTranslations('referrals')
  const [need, amount] = [await getTranslations('sites.need'), await needWords(locale)]
  const { origin, holderKind, holderName, industry, readinessLevel } = project
  const asks = NEEDS.flatMap((name) => {
    const asked = project[name]
    return asked === null ? [] : [{ name, said: amount(name, asked) }]
  })
  const unsaid = t('sheet.unsaid')
  const words = (value: string | null) => (value ? <OwnWords block>{value}</OwnWords> : unsaid)
  const held = holderKind && [t(`holder.${holderKind}`), ...(holderName ? [holderName] : [])].join(' · ')
  const items = [
    ...(project.note ? [{ key: 'note', term: t('sheet.note'), value: words(project.note) }] : []),
    { key: 'summary', term: t('sheet.summary'), value: words(project.summary) },
    { key: 'industry', term: t('sheet.industry'), value: industry ? pick(locale, industry, 'name') : unsaid },
    {
      key: 'readiness',
      term: t('sheet.readiness'),
      value: readinessLevel === null ? unsaid : t('sheet.readinessLevel', { level: readinessLevel }),
    },
    ...(origin
      ? [
          {
            key: 'origin',
            term: t('sheet.origin'),
            value: t(`origin.${origin}`, { city: pick(locale, enclave, 'hostCity') }),
          },
        ]
      : []),
    ...(held ? [{ key: 'holder', term: t('sheet.holder'), value: <OwnWords>{held}</OwnWords> }] : []),
    {
      key: 'asks',
      term: t('sheet.asks'),
      value:
        asks.length === 0 ? (
          t('sheet.asksNone')
        ) : (
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {asks.map(({ name, said }) => (
              <li key={name} className="flex gap-3">
                <span className="w-26 shrink-0 text-ink-3">{need(name)}</span>
                <span className="tabular">{said}</span>
              </li>
            ))}
          </ul>
        ),
    },
  ]
  return <DescriptionList items={items} />
}
