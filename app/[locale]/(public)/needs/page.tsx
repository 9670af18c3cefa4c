import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { Board } from '@/components/needs/board'
import { HowNeedsWork } from '@/components/needs/how-needs-work'
import { placesOf } from '@/components/organisations/words'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { publishedEnclave } from '@/lib/domains/enclaves/queries'
import { publishedBoard } from '@/lib/domains/needs/queries'
import { boardPage } from '@/lib/domains/needs/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }
const PROMISES = ['1', '2', '3'] as const

async function load({ params }: Props) {
  const locale = setLocale((await params).locale)
  const enclave = (await publishedEnclave()) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'needs' })
  return { locale, enclave, t, places: placesOf(locale, enclave) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, places } = await load(props)
  return { title: t('title'), description: t('description', places) }
}

export default async function NeedsPage(props: Props) {
  const { locale, enclave, t, places } = await load(props)
  const { rows, next } = await publishedBoard(enclave.id, boardPage.parse(await props.searchParams))
  const href = next && localePath(locale, `/needs?after=${next}`)
  const post = <LinkButton href={localePath(locale, '/needs/post')}>{t('board.post')}</LinkButton>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', places)} actions={post} />
      <Section number="01" title={t('how')} lead={t('howLead')}>
        <HowNeedsWork locale={locale} />
      </Section>
      <Section
        number="02"
        title={t('board.title')}
        lead={rows.length > 0 ? t('board.lead') : undefined}
        rail={t('board.rail', { day: formatPartial(locale, today()) })}
      >
        <Board locale={locale} needs={rows} />
        <Pagination label={t('board.title')} {...(href ? { next: { href, label: t('board.more') } } : {})} />
      </Section>
      <Section number="03" title={t('promise.title')}>
        <ul className="grid max-w-prose list-disc gap-3 ps-5">
          {PROMISES.map((key) => (
            <li key={key}>{t(`promise.${key}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
