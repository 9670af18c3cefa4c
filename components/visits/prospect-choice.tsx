import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Prospect } from '@/lib/domains/visits/queries'

type Props = {
  locale: Locale
  /** The form for which an organisation is chosen. */
  to: '/admin/visits/new' | '/admin/visits/record'
  q: string | undefined
  found: readonly Prospect[]
}

/** With whom the visit is: searched by a plain GET among those one may see. */
export async function ProspectChoice({ locale, to, q, found }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('visits.find'), getTranslations('visits.kind')])
  const another = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/prospects/find')}>
      {t('another')}
    </LinkButton>
  )
  return (
    <div className="grid max-w-144 gap-7">
      <search>
        <form
          method="get"
          action={localePath(locale, to)}
          aria-label={t('label')}
          className="flex flex-wrap items-end gap-3"
        >
          <Field id="find-q" label={t('q')} hint={t('hint')} className="min-w-0 grow">
            {(control) => (
              <TextInput
                {...control}
                type="search"
                name="q"
                defaultValue={q}
                maxLength={80}
                autoComplete="off"
                required
              />
            )}
          </Field>
          <Button type="submit">{t('apply')}</Button>
        </form>
      </search>
      {q &&
        (found.length > 0 ? (
          <section aria-label={t('found')} className="grid gap-4">
            <ul className="divide-y divide-line border-line border-y">
              {found.map((one) => (
                <li key={one.id}>
                  <a
                    href={localePath(locale, `${to}?organisation=${one.id}`)}
                    className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-2"
                  >
                    <OwnWords>{pick(locale, one, 'name')}</OwnWords>
                    <span className="text-ink-2 text-table">{kinds(one.kind)}</span>
                  </a>
                </li>
              ))}
            </ul>
            <p className="flex flex-wrap items-center gap-3">
              <span className="text-ink-2">{t('notThere')}</span>
              {another}
            </p>
          </section>
        ) : (
          <EmptyState title={t('none')} action={another}>
            {t('noneBody')}
          </EmptyState>
        ))}
    </div>
  )
}
