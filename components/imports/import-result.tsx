import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { commitImport, discardImport, revertImport } from '@/lib/domains/imports/actions'
import type { ImportSheet } from '@/lib/domains/imports/queries'
import type { SheetKind } from '@/lib/domains/sheets/schema'

type Props = { locale: Locale; record: ImportSheet }

/** What the dry run found, and the press that makes records of it. */
export async function CheckResult({ locale, record }: Props) {
  const t = await getTranslations('imports.check')
  const { id, version, counts, can } = record
  const { GOOD: good, BAD: bad } = counts
  const all = good + bad
  return (
    <div className="grid max-w-prose gap-5">
      <Notice
        tone={bad > 0 ? 'warn' : 'ok'}
        live
        title={bad > 0 ? t('counts', { all, good, bad }) : t('allGood', { all })}
      >
        {good === 0 ? t('nothing') : bad > 0 ? t('commitNote') : null}
      </Notice>
      {good > 0 && can.includes('commit') && (
        <RecordForm
          id="commit"
          action={commitImport}
          words={await formWords()}
          submit={t('commit', { good })}
          hidden={{ locale, id, version }}
          groups={[]}
        />
      )}
    </div>
  )
}

const PAGES: Partial<Record<SheetKind, string>> = { cooperations: '/admin/cooperation' }

/** What came of it in the end; of a way back, what stayed. */
export async function ImportResult({ locale, record }: Props) {
  const t = await getTranslations('imports.result')
  const { id, version, status, counts, can, problems, kind } = record
  const page = PAGES[kind]
  const tone = status === 'COMMITTED' ? 'ok' : status === 'FAILED' ? 'error' : 'info'
  return (
    <div className="grid max-w-prose gap-5">
      <Notice tone={tone} live title={t(status, { done: counts.DONE, gone: counts.REVERTED })}>
        {counts.REFUSED > 0 && <p>{t('refused', { count: counts.REFUSED })}</p>}
        {status === 'COMMITTED' && counts.BAD > 0 && <p>{t('left', { count: counts.BAD })}</p>}
        {counts.KEPT > 0 && <p>{t('kept', { count: counts.KEPT })}</p>}
      </Notice>
      {counts.KEPT > 0 && status === 'REVERTED' && (
        <ul className="grid list-inside list-disc gap-1">
          {problems.map(({ number, recordId }) => (
            <li key={number}>
              {page && recordId ? (
                <a href={localePath(locale, `${page}/${recordId}`)}>{t('row', { number })}</a>
              ) : (
                t('row', { number })
              )}
            </li>
          ))}
        </ul>
      )}
      {status === 'FAILED' && can.includes('commit') && (
        <RecordForm
          id="continue"
          action={commitImport}
          words={await formWords()}
          submit={t('continue')}
          hidden={{ locale, id, version }}
          groups={[]}
        />
      )}
    </div>
  )
}

/** The way back, and the way out before anything is made. */
export async function ImportEnd({ locale, record }: Props) {
  const [revert, discard] = await Promise.all([getTranslations('imports.revert'), getTranslations('imports.discard')])
  const words = await formWords()
  const { id, version, can } = record
  const hidden = { locale, id, version }
  return (
    <>
      {can.includes('revert') && (
        <div className="grid max-w-prose gap-3">
          <p className="text-ink-2">{revert('body')}</p>
          <RecordForm
            id="revert"
            action={revertImport}
            words={words}
            submit={revert('submit')}
            hidden={hidden}
            groups={[]}
            look="secondary"
            compact
          />
        </div>
      )}
      {can.includes('discard') && (
        <RecordForm
          id="discard"
          action={discardImport}
          words={words}
          submit={discard('submit')}
          hidden={hidden}
          groups={[{ key: 'discard', note: discard('body'), fields: [] }]}
          look="secondary"
          compact
          fold={discard('fold')}
        />
      )}
    </>
  )
}
