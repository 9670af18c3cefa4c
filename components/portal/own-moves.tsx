import { getTranslations } from 'next-intl/server'
import { type FormWords, RecordForm } from '@/components/ui/record-form'
import type { Locale } from '@/lib/core/i18n/path'
import { copyDraft } from '@/lib/domains/residency/actions'
import type { ApplicationState } from '@/lib/domains/residency/workflow'
import { ConfirmMove } from './confirm-move'
import type { OwnApplication } from './shown'

const COPIED: readonly ApplicationState[] = ['REJECTED', 'WITHDRAWN', 'DECLINED']

/** What ends an application, or begins it anew. */
export async function OwnMoves({
  locale,
  application,
  words,
}: {
  locale: Locale
  application: OwnApplication
  words: FormWords
}) {
  const t = await getTranslations('residency.sheet')
  const { id, version, status, can } = application
  const copied = COPIED.includes(status)
  if (!copied && !can.includes('withdraw')) return null
  return (
    <section className="page mt-14" data-print="no">
      <div className="border-ink border-t pt-5">
        <h2 className="mb-4 text-h4">{copied ? t('copy.title') : t('withdraw.title')}</h2>
        {copied ? (
          <>
            <p className="mb-4 max-w-prose text-ink-2">{t('copy.body')}</p>
            <RecordForm
              id="copy"
              action={copyDraft}
              words={{ ...words, pending: t('acting') }}
              submit={t('copy.submit')}
              hidden={{ locale, id }}
              groups={[]}
              compact
            />
          </>
        ) : (
          <ConfirmMove
            id="withdraw"
            hidden={{ locale, id, version, event: 'withdraw' }}
            words={{ ...words, pending: t('acting') }}
            open={t('withdraw.open')}
            body={t('withdraw.body')}
            confirm={t('withdraw.confirm')}
            look="danger"
          />
        )}
      </div>
    </section>
  )
}
