import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { nameDistrictLead } from '@/lib/domains/responses/actions'
import type { ResponseBoard } from '@/lib/domains/responses/queries'

/** Who leads each district's group, and the form that names them. For the park's leads alone. */
export async function LeadList({ locale, board }: { locale: Locale; board: ResponseBoard }) {
  const t = await getTranslations({ locale, namespace: 'responses' })
  const words = await formWords()
  return (
    <ul className="border-line border-t">
      {board.rows.map((row) => (
        <li key={row.id} className="grid gap-x-8 gap-y-2 border-line border-b py-3 md:grid-cols-[12rem_minmax(0,1fr)]">
          <p className="font-semibold text-body">{pick(locale, row, 'name')}</p>
          {row.members.length === 0 ? (
            <p className="text-ink-3 text-table">{t('leads.noGroup')}</p>
          ) : (
            <div className="grid gap-1">
              <p className="text-table">{row.lead ? t('leads.is', { name: row.lead.name }) : t('leads.nobody')}</p>
              <RecordForm
                id={`lead-${row.adcode}`}
                action={nameDistrictLead}
                words={words}
                submit={t('leads.name')}
                fold={t('leads.change', { district: pick(locale, row, 'name') })}
                hidden={{ locale, districtId: row.id }}
                look="secondary"
                compact
                groups={[
                  {
                    key: 'lead',
                    fields: [
                      {
                        name: 'accountId',
                        label: t('leads.lead'),
                        kind: 'select',
                        optional: true,
                        value: row.lead?.id ?? '',
                        options: [
                          { value: '', label: t('leads.none') },
                          ...row.members.map(({ id, name }) => ({ value: id, label: name })),
                        ],
                      },
                    ],
                  },
                ]}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
