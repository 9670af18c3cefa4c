import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** Searches the whole queue by a plain GET; the first part with a hit is shown. */
export async function CounterSearch({ locale, q }: { locale: Locale; q: string | undefined }) {
  const t = await getTranslations('counter.queue')
  const queue = localePath(locale, '/admin/residency')
  return (
    <search className="mb-7 block">
      <form method="get" action={queue} className="grid max-w-prose items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <Field id="queue-q" label={t('q')}>
          {(control) => (
            <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={80} autoComplete="off" />
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary">
            {t('search')}
          </Button>
          {q && (
            <LinkButton look="quiet" href={queue}>
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
