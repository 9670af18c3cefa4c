import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { orNotFound, readSearch } from '@/components/metrics/search'
import { BoardFigures } from '@/components/responses/board-figures'
import { BoardPart } from '@/components/responses/board-part'
import { BoardPeriod } from '@/components/responses/board-period'
import { BoardSwitch } from '@/components/responses/board-switch'
import { LackBoard } from '@/components/responses/lack-board'
import { LeadList } from '@/components/responses/lead-list'
import { ResponseTable } from '@/components/responses/response-table'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/core/auth/session'
import { formatPartial } from '@/lib/core/i18n/date'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { responseBoard } from '@/lib/domains/responses/queries'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('responses'))('title') }
}

export default async function ResponsePage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const actor = await requireActor(locale, ['OPS_LEAD', 'GOV'])
  const t = await getTranslations('responses')
  const { form, enclaveSlug } = await readSearch(searchParams)
  const board = await responseBoard(actor, { enclaveSlug, ...form.period }).catch(orNotFound)
  const { enclave, enclaves, from, to } = board
  const places = { home: pick(locale, enclave, 'homeCity'), park: pick(locale, enclave, 'shortName') }
  const given = Object.entries({ enclave: enclaveSlug, from, to, locale }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  )
  return (
    <>
      <PageHeader
        size="console"
        title={t('title')}
        eyebrow={<BoardSwitch locale={locale} enclaves={enclaves} current={enclave.id} />}
        lead={t('lead', { ...places, day: formatPartial(locale, board.asOf) })}
      />
      <div className="grid gap-12">
        {(await searchParams).done === 'lead' && (
          <Notice tone="ok" live>
            {t('leads.done')}
          </Notice>
        )}
        <BoardPeriod locale={locale} form={form} enclave={enclaveSlug} />
        <BoardFigures locale={locale} board={board} />
        <BoardPart id="districts" title={t('parts.districts')} note={t('parts.districtsNote', places)}>
          <ResponseTable locale={locale} board={board} />
          <p>
            <LinkButton look="secondary" compact href={`/api/response?${new URLSearchParams(given)}`}>
              <Icon name="download" />
              {t('download')}
            </LinkButton>
          </p>
        </BoardPart>
        <BoardPart id="lacks" title={t('parts.lacks', places)} note={t('parts.lacksNote')}>
          <LackBoard locale={locale} board={board} />
        </BoardPart>
        {board.can.nameLead && (
          <BoardPart id="leads" title={t('parts.leads')} note={t('parts.leadsNote')}>
            <LeadList locale={locale} board={board} />
          </BoardPart>
        )}
      </div>
    </>
  )
}
