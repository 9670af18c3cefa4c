import { getTranslations } from 'next-intl/server'
import { BuildingSheet } from '@/components/enclaves/building-sheet'
import type { ShownBuilding, SpacePlace } from '@/components/enclaves/shown-space'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { addBuilding } from '@/lib/domains/enclaves/actions'

type Props = {
  locale: Locale
  phaseId: string
  buildings: readonly ShownBuilding[]
  /** Where one goes on: the settings of the enclave, or the team's rooms. */
  place?: SpacePlace
}

/** The buildings of a phase, and the form that adds one. */
export async function SpaceSection({ locale, phaseId, buildings, place = 'enclaves' }: Props) {
  const t = await getTranslations('enclaves.admin')
  const fields = (['code', 'nameZh', 'nameEn'] as const).map((name) => ({
    name,
    label: t(`fields.${name}`),
    wide: name === 'code',
  }))
  return (
    <section aria-labelledby="space" className="grid gap-5">
      <h2 id="space" className="text-h3">
        {t('buildings.title')}
      </h2>
      {buildings.length === 0 && <p className="text-ink-2">{t('buildings.none')}</p>}
      {buildings.map((building) => (
        <BuildingSheet key={building.id} locale={locale} building={building} place={place} />
      ))}
      <RecordForm
        id="building"
        action={addBuilding}
        words={await formWords()}
        submit={t('buildings.add')}
        fold={t('buildings.add')}
        hidden={{ locale, phaseId, place }}
        groups={[{ key: 'building', fields }]}
        unique="code"
        compact
      />
    </section>
  )
}
