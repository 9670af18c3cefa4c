import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/tenancies/tenancy-desk'
import { RecordForm } from '@/components/ui/record-form'
import { UpdateFigures } from '@/components/updates/update-figures'
import { UpdateTimeline } from '@/components/updates/update-timeline'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { moveUpdate } from '@/lib/domains/updates/actions'
import type { UpdateSheet } from '@/lib/domains/updates/queries'

/** The figures of a resident for the team: looked at, verified or returned. */
export async function UpdateDesk({ locale, sheet }: { locale: Locale; sheet: UpdateSheet }) {
  const t = await getTranslations('updates')
  const words = await formWords()
  const { id, version, year, figures, before, moves, can } = sheet
  const reason = { name: 'reason', label: t('reason'), hint: t('desk.reasonHint'), kind: 'lines', wide: true } as const
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="figures-part" title={t('figures')}>
          {figures ? (
            <UpdateFigures locale={locale} year={year} figures={figures} before={before} />
          ) : (
            <p className="text-ink-2">{t('desk.returned')}</p>
          )}
        </Part>
        <Part id="moves" title={t('desk.moves')}>
          {can.move.length === 0 && <p className="text-ink-2">{t('desk.none')}</p>}
          {can.move.includes('verify') && (
            <RecordForm
              id="verify"
              action={moveUpdate}
              words={words}
              submit={t('desk.verify')}
              hidden={{ locale, id, version, event: 'verify' }}
              groups={[]}
            />
          )}
          {can.move.includes('return') && (
            <RecordForm
              id="return"
              action={moveUpdate}
              words={words}
              submit={t('desk.return')}
              hidden={{ locale, id, version, event: 'return' }}
              groups={[{ key: 'reason', fields: [reason] }]}
              look="secondary"
              compact
              fold={t('desk.returnFold')}
            />
          )}
        </Part>
      </div>
      <Part id="timeline" title={t('timeline')}>
        <UpdateTimeline locale={locale} moves={moves} names />
      </Part>
    </div>
  )
}
