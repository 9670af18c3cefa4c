import { getTranslations } from 'next-intl/server'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Field } from '@/lib/core/fields'
import { DATASETS, fieldsIn } from '@/lib/domains/datasets/schema'

/** The fields of each data set whose rows have one shape, in the order in which they are answered. */
export async function DatasetFields() {
  const t = await getTranslations('datasets')
  const typeOf = ({ kind, type }: Field) =>
    kind === 'list' ? t('page.kind.list', { type: t(`page.kind.${type}`) }) : t(`page.kind.${type}`)
  const columns: Column<Field>[] = [
    {
      key: 'field',
      label: t('page.field'),
      header: true,
      cell: ({ path }) => <code className="break-all font-mono font-normal text-meta">{path.join('.')}</code>,
    },
    {
      key: 'meaning',
      label: t('page.meaning'),
      cell: ({ labels }) => labels.map((label) => t(`field.${label}`)).join(t('of')),
    },
    {
      key: 'type',
      label: t('page.type'),
      cell: (field) => (
        <>
          {typeOf(field)}
          {field.isNullable && <span className="block text-ink-2">{t('page.nullable')}</span>}
        </>
      ),
    },
  ]
  const shaped = DATASETS.flatMap(({ id, rows }) => {
    const fields = rows ? fieldsIn(rows.component) : []
    return fields.length > 0 ? [{ id, fields, name: t(`dataset.${id}.title`) }] : []
  })
  return (
    <ul className="border-line border-t">
      {shaped.map(({ id, fields, name }) => (
        <li key={id} className="border-line border-b py-4">
          <h3 className="font-semibold text-body">{name}</h3>
          <details className="mt-1">
            <summary className="target inline-flex items-center font-medium text-link text-table underline">
              {t('page.showFields')}
              <span className="sr-only"> · {name}</span>
            </summary>
            <div className="mt-3">
              <DataTable
                id={`fields-${id}`}
                caption={t('page.caption', { name })}
                captionHidden
                columns={columns}
                rows={fields}
                rowKey={({ path }) => path.join('.')}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
