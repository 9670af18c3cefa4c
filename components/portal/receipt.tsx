import { getTranslations } from 'next-intl/server'
import { StrandTimeline } from '@/components/motif/strand-timeline'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { dayOfColumn } from '@/lib/core/clock'
import { formatMoment, formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { PrintButton } from './print-button'
import { QrCode } from './qr-code'

type Props = {
  locale: Locale
  application: {
    id: string
    reference: string
    nameZh: string
    submittedAt: Date
    dueOn: Date | null
    enclave: { nameZh: string; nameEn: string }
  }
  /** Where the look-up is, in full. */
  address: string
}

/** What an applicant keeps: the reference, its QR code, and what comes next by when. Made to be printed. */
export async function Receipt({ locale, application, address }: Props) {
  const t = await getTranslations('residency.receipt')
  const { id, reference, nameZh, submittedAt, dueOn, enclave } = application
  const due = dueOn && formatPartial(locale, dayOfColumn(dueOn))
  const steps = [
    { key: 'submitted', title: t('steps.submitted'), state: 'done' as const, time: formatMoment(locale, submittedAt) },
    { key: 'screening', title: t('steps.screening'), state: 'current' as const, body: t('steps.screeningBody') },
    {
      key: 'decision',
      title: t('steps.decision'),
      state: 'todo' as const,
      ...(due ? { time: due } : {}),
      body: t('steps.decisionBody'),
    },
    { key: 'accept', title: t('steps.accept'), state: 'todo' as const, body: t('steps.acceptBody') },
  ]
  return (
    <div className="page mt-9 grid gap-10">
      <section
        aria-label={t('reference')}
        data-print="together"
        className="grid items-center gap-x-10 gap-y-6 border-2 border-ink bg-surface p-6 md:grid-cols-[minmax(0,1fr)_auto] md:p-9"
      >
        <div className="min-w-0">
          <p className="text-ink-2">{t('reference')}</p>
          <p className="mt-2 font-mono text-[1.625rem] leading-tight tracking-wide sm:text-display print:text-display">
            {reference.slice(0, -1)}
            <span className="text-home-700 underline decoration-2 underline-offset-8">{reference.slice(-1)}</span>
          </p>
          <p className="mt-4 max-w-prose text-ink-3 text-table">{t('check')}</p>
          <DescriptionList
            className="mt-6"
            items={[
              { term: t('applicant'), value: <span lang="zh-CN">{nameZh}</span> },
              { term: t('park'), value: pick(locale, enclave, 'name') },
              { term: t('submitted'), value: formatMoment(locale, submittedAt) },
              ...(due ? [{ term: t('due'), value: due }] : []),
            ]}
          />
        </div>
        <figure className="w-44 md:w-52">
          <QrCode
            text={`${address}?reference=${reference}`}
            label={t('qrLabel')}
            className="w-full border border-line-strong"
          />
          <figcaption className="mt-2 text-ink-2 text-table">
            {t('qr')}
            <span className="mt-1 block wrap-anywhere text-ink-3 text-meta">{t('or', { address })}</span>
          </figcaption>
        </figure>
      </section>
      <section aria-labelledby="next" className="max-w-prose">
        <h2 id="next" className="mb-5 text-h3">
          {t('next')}
        </h2>
        <StrandTimeline label={t('next')} entries={steps} />
      </section>
      <div className="flex flex-wrap items-center gap-3" data-print="no">
        <LinkButton href={localePath(locale, `/portal/applications/${id}`)}>{t('back')}</LinkButton>
        <PrintButton>{t('print')}</PrintButton>
        <p className="text-ink-3 text-table">{t('printHint')}</p>
      </div>
    </div>
  )
}
