import { getTranslations } from 'next-intl/server'
import { AgreementStanding } from '@/components/agreements/agreement-state'
import { NoAgreements } from '@/components/agreements/no-agreements'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { OwnWords } from '@/components/residency/own-words'
import { formatPartial } from '@/lib/core/i18n/date'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { AgreementRow } from '@/lib/domains/agreements/queries'
import { AGREEMENT_STATES, type AgreementFilter, agreementList, SERVICE_KINDS } from '@/lib/domains/agreements/schema'

type Props = Pick<Parameters<typeof ConsoleList<AgreementRow>>[0], 'locale' | 'page' | 'saved'> & {
  state: AgreementFilter
}

/** The agreements that the team keeps. */
export async function AgreementList({ locale, state, page, saved }: Props) {
  const t = await getTranslations('agreements')
  const several = new Set(page.rows.map(({ enclave }) => enclave.id)).size > 1
  const park = {
    key: 'enclave',
    label: t('list.enclave'),
    cell: (row: AgreementRow) => pick(locale, row.enclave, 'shortName'),
  }
  return (
    <ConsoleList
      locale={locale}
      list={agreementList}
      state={state}
      page={page}
      saved={saved}
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'state',
          label: t('filter.state'),
          any: t('filter.anyState'),
          value: state.state,
          options: AGREEMENT_STATES.map((key) => ({ key, label: t(`state.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: state.kind,
          options: SERVICE_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
      ]}
      name={({ organisation }) => pick(locale, organisation, 'name')}
      open={({ id }) => `/admin/partners/${id}`}
      empty={<NoAgreements locale={locale} />}
      columns={[
        {
          key: 'organisation',
          label: t('list.organisation'),
          header: true,
          sort: 'name',
          cell: ({ id, organisation }) => (
            <a href={localePath(locale, `/admin/partners/${id}`)}>
              <OwnWords>{pick(locale, organisation, 'name')}</OwnWords>
            </a>
          ),
        },
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        ...(several ? [park] : []),
        { key: 'from', label: t('list.from'), cell: ({ validFrom }) => formatPartial(locale, validFrom) },
        {
          key: 'to',
          label: t('list.to'),
          sort: 'until',
          cell: ({ validTo }) => (validTo ? formatPartial(locale, validTo) : t('open')),
        },
        { key: 'listed', label: t('list.listed'), cell: ({ listed }) => t(listed ? 'named' : 'unnamed') },
        { key: 'state', label: t('list.state'), cell: (row) => <AgreementStanding state={row.state} /> },
      ]}
    />
  )
}
