import { getTranslations } from 'next-intl/server'
import { formatSize } from '@/components/documents/sizes'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { RecordForm } from '@/components/ui/record-form'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { removeDocument } from '@/lib/domains/documents/actions'

export type ShownDocument = {
  id: string
  kind: string
  file: { id: string; name: string; size: number; sha256: string; createdAt: Date }
}

type Props = {
  locale: Locale
  documents: readonly ShownDocument[]
  can: { remove: boolean }
  /** With can.remove: the version of the application, and the page to return to, without its language. */
  version?: number
  back?: string
}

/** The documents of an application or tenancy, each to be downloaded, and removed where that may be. */
export async function DocumentList({ locale, documents, can, version = 0, back = '/' }: Props) {
  const [t, words] = await Promise.all([getTranslations('documents'), formWords()])
  if (documents.length === 0) return <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>
  const remove = ({ id, file: { name } }: ShownDocument) => (
    <RecordForm
      id={`remove-${id}`}
      action={removeDocument}
      words={words}
      submit={t('remove', { name })}
      hidden={{ locale, id, version, back }}
      groups={[]}
      look="secondary"
      compact
      fold={t('removal')}
    />
  )
  return (
    <DataTable
      id="documents"
      caption={t('caption')}
      captionHidden
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('column.name'),
          header: true,
          cell: ({ file }) => (
            <a
              href={`/api/files/${file.id}`}
              download={file.name}
              className="inline-flex items-baseline gap-1.5 break-all"
            >
              <Icon name="download" className="self-center" />
              {file.name}
            </a>
          ),
        },
        { key: 'kind', label: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'size', label: t('column.size'), numeric: true, cell: ({ file }) => formatSize(locale, file.size) },
        {
          key: 'fingerprint',
          label: t('column.fingerprint'),
          cell: ({ file }) => (
            <code title={file.sha256} className="font-mono text-meta">
              {file.sha256.slice(0, 12)}
            </code>
          ),
        },
        { key: 'time', label: t('column.time'), cell: ({ file }) => formatMoment(locale, file.createdAt) },
        ...(can.remove ? [{ key: 'remove', label: t('column.remove'), cell: remove }] : []),
      ]}
    />
  )
}
