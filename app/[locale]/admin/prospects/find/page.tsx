import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { LookAnswerView } from '@/components/prospects/look-answer'
import { LookForm } from '@/components/prospects/look-form'
import { RecordProspect } from '@/components/prospects/record-prospect'
import { Part } from '@/components/talent/part'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { lookAnswer, prospectChoices } from '@/lib/domains/prospects/queries'
import { lookPage } from '@/lib/domains/prospects/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('prospects.find'))('title') }
}

export default async function FindProspectPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS', 'OPS_LEAD'])
  const [t, layout] = await Promise.all([getTranslations('prospects'), getTranslations('layout')])
  const { name, uscc, look } = lookPage.parse(await searchParams)
  const answer = look ? await lookAnswer(actor, look) : null
  const items = [{ label: t('title'), href: localePath(locale, '/admin/prospects') }, { label: t('find.title') }]
  return (
    <>
      <PageHeader
        size="console"
        title={t('find.title')}
        lead={t('find.lead')}
        breadcrumbs={{ label: layout('breadcrumbs'), items }}
      />
      <div className="grid max-w-168 gap-12">
        {look && !answer && <Notice tone="warn">{t('find.expired')}</Notice>}
        <LookForm locale={locale} name={answer?.typed.name ?? name} uscc={answer?.typed.uscc ?? uscc} />
        {answer && (
          <>
            <Part id="answer" title={t('find.answer')}>
              <LookAnswerView locale={locale} answer={answer} />
            </Part>
            <Part id="new" title={t('record.title')} lead={t('record.lead')}>
              <RecordProspect locale={locale} choices={await prospectChoices(actor)} answer={answer} />
            </Part>
          </>
        )}
      </div>
    </>
  )
}
