import { getTranslations } from 'next-intl/server'
import { refusalWords } from '@/components/documents/refusal-words'
import { formatSize } from '@/components/documents/sizes'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import type { Locale } from '@/lib/core/i18n/path'
import { ACCEPT, FILE_LIMIT } from '@/lib/domains/files/schema'

type Props = {
  locale: Locale
  noun: 'application' | 'tenancy' | 'project' | 'landing' | 'cooperation' | 'visit' | 'patent'
  id: string
  version: number
  kinds: readonly string[]
  /** The page to return to, without its language. */
  back: string
  /** `refused` as it stands in the address. */
  refused?: unknown
}

/** Sends one document as a plain form; what refused the one before stands above it and at its field. */
export async function UploadForm({ locale, noun, id, version, kinds, back, refused }: Props) {
  const [t, errors] = await Promise.all([getTranslations('documents'), getTranslations('errors')])
  const error = await refusalWords(refused)
  return (
    <form
      id="upload"
      action="/api/files"
      method="post"
      encType="multipart/form-data"
      className="grid max-w-prose gap-5 rounded-tile border border-line bg-surface p-5"
    >
      <ErrorSummary title={errors('summaryTitle')} errors={error ? [{ message: error, href: '#upload-file' }] : []} />
      {Object.entries({ noun, id, version, locale, back }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="upload-kind" label={t('upload.kind')}>
        {(control) => (
          <Select {...control} name="kind">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id="upload-file"
        label={t('upload.file')}
        hint={t('upload.hint', { size: formatSize(locale, FILE_LIMIT) })}
        error={error}
      >
        {(control) => <TextInput {...control} type="file" name="file" accept={ACCEPT} required />}
      </Field>
      <div>
        <Button type="submit">{t('upload.submit')}</Button>
      </div>
    </form>
  )
}
