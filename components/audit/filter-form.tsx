import { getTranslations } from 'next-intl/server'
import { shortId } from '@/components/audit/record-id'
import type { AuditWords } from '@/components/audit/words'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type AuditFilter, auditAddress } from '@/lib/domains/audit/schema'

type Props = { locale: Locale; filter: AuditFilter; nouns: readonly string[]; words: AuditWords }

/** Narrows the list by a plain GET. */
export async function FilterForm({ locale, filter, nouns, words }: Props) {
  const t = await getTranslations('audit')
  const { noun, actor, record } = filter
  const list = localePath(locale, auditAddress({}))
  const options = [...new Set(noun ? [...nouns, noun] : nouns)]
    .map((code) => ({ code, label: words.noun(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <form
      method="get"
      action={list}
      aria-label={t('filter.label')}
      className="mb-7 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[1fr_minmax(0,2fr)_auto]"
    >
      {record && <input type="hidden" name="record" value={record} />}
      <Field id="filter-noun" label={t('filter.noun')}>
        {(control) => (
          <Select {...control} name="noun" defaultValue={noun ?? ''}>
            <option value="">{t('filter.anyNoun')}</option>
            {options.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="filter-actor" label={t('filter.actor')}>
        {(control) => (
          <TextInput
            {...control}
            aria-describedby="filter-note"
            type="search"
            name="actor"
            defaultValue={actor}
            maxLength={80}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="secondary">
          {t('filter.apply')}
        </Button>
        {(noun || actor || record) && (
          <LinkButton look="quiet" href={list}>
            {t('filter.clear')}
          </LinkButton>
        )}
      </div>
      <p id="filter-note" className="text-ink-3 text-table sm:col-span-full">
        {t('filter.note')}
      </p>
      {record && <p className="text-ink-2 text-table sm:col-span-full">{t('aboutRecord', { id: shortId(record) })}</p>}
    </form>
  )
}
