import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { mapImport } from '@/lib/domains/imports/actions'
import type { ImportSheet } from '@/lib/domains/imports/queries'
import { mappingField } from '@/lib/domains/imports/schema'

/** From which heading of the file each column is read; what nobody reads is said. @param fold where it was done before */
export async function MappingForm({ locale, record, fold }: { locale: Locale; record: ImportSheet; fold?: boolean }) {
  const t = await getTranslations('imports.map')
  const { id, version, head, mapping, columns } = record
  const headings = head.map((name, index) => ({
    value: String(index),
    label: t('heading', { number: index + 1, name: name || t('unnamed') }),
  }))
  const options = [{ value: '', label: t('none') }, ...headings]
  const used = Object.values(mapping)
  const ignored = head.flatMap((name, index) => (used.includes(index) ? [] : [name || t('unnamed')]))
  return (
    <div className="grid max-w-224 gap-5">
      {!fold && <p className="max-w-prose text-ink-2">{t('lead')}</p>}
      {ignored.length > 0 && (
        <p className="max-w-prose text-ink-2 text-table wrap-anywhere">
          {t('ignored', { names: ignored.join(' · ') })}
        </p>
      )}
      <RecordForm
        id="mapping"
        action={mapImport}
        words={await formWords()}
        submit={t('submit')}
        hidden={{ locale, id, version }}
        groups={[
          {
            key: 'columns',
            fields: columns.map(({ key, label, required }) => ({
              name: mappingField(key),
              label,
              kind: 'select',
              options,
              value: key in mapping ? String(mapping[key]) : '',
              ...(required ? {} : { optional: true }),
            })),
          },
        ]}
        {...(fold ? { fold: t('again'), look: 'secondary', compact: true } : {})}
      />
    </div>
  )
}
