import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { Locale } from '@/lib/core/i18n/path'
import { DirectionPlate } from './direction-plate'
import type { Names, Resident } from './shapes'

type Way = { count: number; residents: readonly Resident[] }
type Props = { locale: Locale; number: string; names: Names; out: Way; into: Way }

/** Going out and bringing in, face to face: each plate is an enclave tile, a piece of one city inside the other. */
export async function Directions({ locale, number, names, out, into }: Props) {
  const t = await getTranslations('home.directions')
  return (
    <>
      <Section number={number} title={t('title')} lead={t('lead')} />
      <div className="page grid gap-1.5 md:grid-cols-2">
        <DirectionPlate locale={locale} direction="GOING_OUT" names={names} {...out} />
        <DirectionPlate locale={locale} direction="BRINGING_IN" names={names} {...into} />
      </div>
    </>
  )
}
