import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/tenancies/tenancy-desk'
import { Notice } from '@/components/ui/notice'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { FIGURES } from '@/components/updates/figures'
import { UpdateFigures } from '@/components/updates/update-figures'
import { UpdateTimeline } from '@/components/updates/update-timeline'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { saveUpdate, submitUpdate } from '@/lib/domains/updates/actions'
import type { OwnUpdates, OwnYear, UpdateSheet } from '@/lib/domains/updates/queries'
import { REVENUE_BANDS } from '@/lib/domains/updates/schema'

type Props = { locale: Locale; own: OwnUpdates; entry: OwnYear; moves: UpdateSheet['moves'] }

/** The figures of one's own organisation for a year: filled in, looked at, handed in. */
export async function OwnYearDesk({ locale, own, entry, moves }: Props) {
  const t = await getTranslations('updates')
  const { year, enclave, update, isOpen } = entry
  const returned = update?.status === 'RETURNED' ? moves.findLast(({ event }) => event === 'return') : undefined
  const edits = isOpen && own.can.edit
  const hidden = { locale, organisationId: own.id, enclaveId: enclave.id, year, version: update?.version ?? 0 }
  const missing = update
    ? FIGURES.filter((name) => name !== 'revenue' && update[name] === null).map((name) => t(`field.${name}`))
    : []
  return (
    <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        {returned && (
          <Notice tone="warn" title={t('mine.returned')}>
            {returned.reason}
          </Notice>
        )}
        <Part id="figures-part" title={t('figures')}>
          {edits ? (
            <RecordForm
              id="update"
              action={saveUpdate}
              words={await formWords()}
              submit={t('mine.save')}
              hidden={hidden}
              groups={[
                { key: 'figures', note: t('mine.note', { year: String(year) }), fields: await fieldsOf(update) },
              ]}
              look="secondary"
            />
          ) : update ? (
            <UpdateFigures locale={locale} year={year} figures={update} />
          ) : (
            <p className="text-ink-2">{t('mine.nothing')}</p>
          )}
        </Part>
        {edits && (
          <Part id="hand-in" title={t('mine.handIn')}>
            {!update && <p className="text-ink-2">{t('mine.saveFirst')}</p>}
            {update && missing.length > 0 && (
              <Notice tone="info" title={t('mine.missing')}>
                {missing.join(t('comma'))}
              </Notice>
            )}
            {update && missing.length === 0 && (
              <>
                <p className="max-w-prose text-ink-2">{t('mine.handInNote')}</p>
                <UpdateFigures locale={locale} year={year} figures={update} />
                <RecordForm
                  id="submit"
                  action={submitUpdate}
                  words={await formWords()}
                  submit={t(update.status === 'RETURNED' ? 'mine.again' : 'mine.submit')}
                  hidden={{ ...hidden, id: update.id }}
                  groups={[]}
                />
              </>
            )}
          </Part>
        )}
      </div>
      {moves.length > 0 && (
        <div className="min-w-0 lg:col-span-4">
          <Part id="timeline" title={t('timeline')}>
            <UpdateTimeline locale={locale} moves={moves} names={false} />
          </Part>
        </div>
      )}
    </div>
  )
}

async function fieldsOf(update: OwnYear['update']): Promise<RecordFormField[]> {
  const t = await getTranslations('updates')
  return FIGURES.map((name): RecordFormField => {
    const field = { name, label: t(`field.${name}`), value: String(update?.[name] ?? ''), optional: name === 'revenue' }
    if (name !== 'revenueBand') return { ...field, hint: t(`hint.${name}`), kind: 'number' }
    const bands = REVENUE_BANDS.map((value) => ({ value, label: t(`band.${value}`) }))
    return {
      ...field,
      kind: 'select',
      options: [{ value: '', label: t('choose') }, ...bands],
      hint: t('hint.revenueBand'),
    }
  })
}
