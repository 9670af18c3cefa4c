import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { Card } from '@/components/ui/card'
import { APPLICANT_KINDS } from '@/lib/domains/residency/schema'

export type CityNames = { home: string; host: string }

/** The three kinds of applicants, each with the direction it goes. */
export async function ApplyWho({ names }: { names: CityNames }) {
  const t = await getTranslations('apply.who')
  return (
    <Section number="01" title={t('title')} lead={t('lead')}>
      <ul className="grid gap-4 md:grid-cols-3">
        {APPLICANT_KINDS.map((kind) => {
          const out = kind === 'HOME_COMPANY'
          return (
            <Card as="li" key={kind} edge={out ? 'home' : 'host'}>
              <p className="flex items-center gap-2 text-ink-2 text-table">
                <EnclaveTile size={18} hosted={out ? 'home' : 'host'} />
                {t(`${kind}.way`)}
              </p>
              <h3 className="mt-2 text-h4">{t(`${kind}.name`, names)}</h3>
              <p className="mt-1 text-ink-2">{t(`${kind}.body`, names)}</p>
            </Card>
          )
        })}
      </ul>
    </Section>
  )
}
