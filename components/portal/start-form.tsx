import { getTranslations } from 'next-intl/server'
import { type FormWords, RecordForm } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { startDraft } from '@/lib/domains/residency/actions'

type Enclave = { id: string; nameZh: string; nameEn: string; promisedWorkingDays: number }
type Props = { locale: Locale; enclaves: readonly Enclave[]; words: FormWords }

/** Begins an application; where there are several parks, in the one that is chosen. */
export async function StartForm({ locale, enclaves, words }: Props) {
  const t = await getTranslations('residency.mine.start')
  const [only, ...others] = enclaves
  if (!only) return null
  const several = others.length > 0
  const options = enclaves.map((enclave) => ({ value: enclave.id, label: pick(locale, enclave, 'name') }))
  return (
    <section aria-labelledby="start" className="border-ink border-t pt-4">
      <h2 id="start" className="text-h4">
        {t('title')}
      </h2>
      <p className="mt-1 mb-5 text-ink-2">{several ? t('leadMany') : t('lead', { days: only.promisedWorkingDays })}</p>
      <RecordForm
        id="start-form"
        action={startDraft}
        words={words}
        submit={t('submit')}
        hidden={several ? { locale } : { locale, enclaveId: only.id }}
        groups={
          several
            ? [
                {
                  key: 'enclave',
                  fields: [{ name: 'enclaveId', label: t('enclave'), kind: 'select', options, wide: true }],
                },
              ]
            : []
        }
        compact
      />
    </section>
  )
}
