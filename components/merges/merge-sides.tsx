import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { mergeOrganisations } from '@/lib/domains/merges/actions'
import type { MergeSide } from '@/lib/domains/merges/queries'

type Props = { locale: Locale; sides: readonly [MergeSide, MergeSide] }

/** Two records side by side, each with the button by which it stays. */
export async function MergeSides({ locale, sides }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('prospects.merges'),
    getTranslations('visits.kind'),
    formWords(),
  ])
  const [first, second] = sides
  const none = (item: { nameZh: string; nameEn: string } | null) => (item ? pick(locale, item, 'name') : '–')
  return (
    <div className="grid gap-x-9 gap-y-12 lg:grid-cols-2">
      {sides.map((side) => {
        const other = side === first ? second : first
        const name = pick(locale, side, 'name')
        const followed = side.prospects.map(
          ({ enclave, handler }) => `${pick(locale, enclave, 'shortName')} · ${handler.name}`,
        )
        return (
          <section key={side.id} aria-labelledby={`side-${side.id}`} className="grid min-w-0 content-start gap-5">
            <h2 id={`side-${side.id}`} className="wrap-anywhere text-h3">
              <OwnWords>{name}</OwnWords>
            </h2>
            <DescriptionList
              items={[
                { key: 'slug', term: t('slug'), value: <code className="font-mono">{side.slug}</code> },
                { key: 'uscc', term: t('uscc'), value: side.uscc ?? t('noCode') },
                { key: 'kind', term: t('kind'), value: kinds(side.kind) },
                { key: 'industry', term: t('industry'), value: none(side.industry) },
                { key: 'district', term: t('district'), value: none(side.homeDistrict) },
                { key: 'created', term: t('createdOn'), value: formatPartial(locale, dayOf(side.createdAt)) },
                { key: 'followed', term: t('followed'), value: <OwnWords>{followed.join(' / ') || '–'}</OwnWords> },
                { key: 'visits', term: t('visits'), value: side._count.visits },
                { key: 'bound', term: t('bound'), value: t(side.isBound ? 'hasBound' : 'noBound') },
              ]}
            />
            {other.isBound ? (
              <p className="text-ink-2">{t('cannot')}</p>
            ) : (
              <RecordForm
                id={`into-${side.id}`}
                action={mergeOrganisations}
                words={words}
                submit={t('submit', { name })}
                hidden={{
                  locale,
                  fromId: other.id,
                  fromVersion: other.version,
                  intoId: side.id,
                  intoVersion: side.version,
                }}
                groups={[{ key: 'sure', fields: [{ name: 'sure', label: t('sure'), kind: 'check', wide: true }] }]}
                look="secondary"
                compact
              />
            )}
          </section>
        )
      })}
    </div>
  )
}
