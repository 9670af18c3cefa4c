import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { partnersToAgree } from '@/lib/domains/agreements/queries'

type Props = { locale: Locale; q: string | undefined; found: Awaited<ReturnType<typeof partnersToAgree>> }

/** With whom: looked for among those that are known; a platform that is not is recorded along with its agreement. */
export async function PartnerChoice({ locale, q, found }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('agreements.make'), getTranslations('agreements.organisation')])
  const here = localePath(locale, '/admin/partners/new')
  return (
    <div className="grid max-w-prose gap-7">
      <search>
        <form method="get" action={here} className="flex flex-wrap items-end gap-3">
          <Field id="partner-q" label={t('search')} hint={t('searchHint')} className="grow">
            {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={80} />}
          </Field>
          <Button type="submit" look="secondary">
            {t('find')}
          </Button>
        </form>
      </search>
      {q && (
        <section aria-labelledby="found" className="grid gap-4">
          <h2 id="found" className="text-h4">
            {t('found', { count: found.length })}
          </h2>
          {found.length > 0 && (
            <ul className="grid gap-px border border-line bg-line">
              {found.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 bg-surface px-5 py-2">
                  <a
                    className="target inline-flex items-center text-link underline"
                    href={`${here}?organisation=${one.id}`}
                  >
                    <OwnWords>{pick(locale, one, 'name')}</OwnWords>
                  </a>
                  <span className="text-ink-3 text-table">{kinds(one.kind)}</span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a
              className="target inline-flex items-center text-link underline"
              href={`${here}?make=1&q=${encodeURIComponent(q)}`}
            >
              {t('notFound')}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
