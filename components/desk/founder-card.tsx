import { getTranslations } from 'next-intl/server'
import { CounterContact } from '@/components/residency/counter-contact'
import { revealFounder } from '@/lib/domains/desks/actions'

/** Neither name nor contact is in the page: they are asked for by themselves, and that is written down. */
export async function FounderCard({ id }: { id: string }) {
  const t = await getTranslations('referrals.founder')
  const [name, email, phone] = [t('field.name'), t('field.email'), t('field.phone')]
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-ink-2 text-table">{t('masked')}</p>
      <CounterContact
        id={id}
        reveal={revealFounder}
        words={{
          show: t('show'),
          pending: t('pending'),
          none: t('none'),
          refused: t('refused'),
          field: { name, email, phone },
        }}
      />
    </div>
  )
}
