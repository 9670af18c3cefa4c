import { getTranslations } from 'next-intl/server'
import { CounterContact } from '@/components/residency/counter-contact'
import { revealContact } from '@/lib/domains/residency/actions'
import { PERSONAL_FIELDS } from '@/lib/domains/residency/schema'

/** Nobody's contact is in the page: it is asked for by itself, and that is written down. */
export async function CounterContactCard({ id }: { id: string }) {
  const t = await getTranslations('counter.contact')
  const fields = await getTranslations('residency.field')
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-ink-2 text-table">{t('masked')}</p>
      <CounterContact
        id={id}
        reveal={revealContact}
        words={{
          show: t('show'),
          pending: t('pending'),
          none: t('none'),
          refused: t('refused'),
          field: Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, fields(field)])),
        }}
      />
    </div>
  )
}
