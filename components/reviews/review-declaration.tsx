import { getTranslations } from 'next-intl/server'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { declareConflict } from '@/lib/domains/reviews/actions'

type Props = { locale: Locale; review: { id: string; version: number } }

/** Before anything is read: whether there is a conflict of interest. */
export async function ReviewDeclaration({ locale, review: { id, version } }: Props) {
  const t = await getTranslations('reviews.declare')
  const words = await formWords()
  const form = (conflict: 'yes' | 'no') => ({
    id: `conflict-${conflict}`,
    action: declareConflict,
    words,
    submit: t(conflict),
    hidden: { locale, id, version, conflict },
    compact: true,
    reload: { href: localePath(locale, `/admin/reviews/${id}`), label: t('reload') },
  })
  return (
    <section aria-labelledby="declare-title" className="grid max-w-prose gap-5">
      <h2 id="declare-title" className="text-h3">
        {t('title')}
      </h2>
      <p className="text-ink-2">{t('lead')}</p>
      <RecordForm {...form('no')} groups={[]} />
      <div className="border-line border-t pt-5">
        <RecordForm
          {...form('yes')}
          look="secondary"
          groups={[
            {
              key: 'yes',
              fields: [{ name: 'note', label: t('note'), hint: t('noteHint'), kind: 'lines', wide: true }],
            },
          ]}
        />
      </div>
    </section>
  )
}
