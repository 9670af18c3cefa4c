import { getTranslations } from 'next-intl/server'
import { refusalWords } from '@/components/documents/refusal-words'
import { Part } from '@/components/tenancies/tenancy-desk'
import { Button, LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { SHEET_KINDS, type SheetKind } from '@/lib/domains/sheets/schema'

type Props = {
  locale: Locale
  kind: SheetKind
  places: readonly { id: string; shortNameZh: string; shortNameEn: string }[]
  onceKey: string
  /** `refused` as it stands in the address. */
  refused: unknown
}

/** What to import, its template, and the upload: a plain form. */
export async function NewImport({ locale, kind, places, onceKey, refused }: Props) {
  const [t, kinds, errors] = await Promise.all([
    getTranslations('imports.new'),
    getTranslations('sheets.kind'),
    getTranslations('errors'),
  ])
  const error = await refusalWords(refused)
  const template = (format: 'xlsx' | 'csv') => `/api/imports/template?${new URLSearchParams({ kind, format, locale })}`
  const [only] = places
  return (
    <div className="grid max-w-224 gap-12">
      <nav aria-label={t('kind')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2 border-line border-b">
          {SHEET_KINDS.map((one) => (
            <li key={one}>
              <a
                href={localePath(locale, `/admin/imports/new?kind=${one}`)}
                aria-current={one === kind ? 'page' : undefined}
                className="target -mb-px inline-flex items-center border-transparent border-b-2 py-2 no-underline aria-[current=page]:border-host-700 aria-[current=page]:font-semibold"
              >
                {kinds(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="template" title={t('template')}>
        <p className="max-w-prose text-ink-2">{t('templateBody')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton look="secondary" href={template('xlsx')} download>
            {t('xlsx')}
          </LinkButton>
          <LinkButton look="quiet" href={template('csv')} download>
            {t('csv')}
          </LinkButton>
        </div>
      </Part>
      <Part id="upload" title={t('upload')}>
        <form
          action="/api/imports"
          method="post"
          encType="multipart/form-data"
          className="grid max-w-prose gap-5 rounded-tile border border-line bg-surface p-5"
        >
          <ErrorSummary
            title={errors('summaryTitle')}
            errors={error ? [{ message: error, href: '#import-file' }] : []}
          />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="onceKey" value={onceKey} />
          {places.length === 1 && only ? (
            <input type="hidden" name="enclaveId" value={only.id} />
          ) : (
            <Field id="import-enclave" label={t('enclave')}>
              {(control) => (
                <Select {...control} name="enclaveId">
                  {places.map((place) => (
                    <option key={place.id} value={place.id}>
                      {pick(locale, place, 'shortName')}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <Field id="import-file" label={t('file')} hint={t('hint')} error={error}>
            {(control) => <TextInput {...control} type="file" name="file" accept=".xlsx,.csv" required />}
          </Field>
          <div>
            <Button type="submit">{t('submit')}</Button>
          </div>
        </form>
      </Part>
    </div>
  )
}
