import { getTranslations } from 'next-intl/server'
import { ConsoleList } from '@/components/lists/console-list'
import { listWords } from '@/components/lists/list-words'
import { OwnWords } from '@/components/residency/own-words'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { INSTITUTION_KINDS } from '@/lib/domains/cooperation/policy'
import { COOPERATION_KINDS } from '@/lib/domains/cooperation/schema'
import type { InstitutionRow } from '@/lib/domains/institutions/queries'
import { type InstitutionFilter, institutionList } from '@/lib/domains/institutions/schema'

const COUNTS = [
  ['capabilities', 'capabilities'],
  ['contacts', 'institutionContacts'],
  ['entries', 'institutionEntries'],
  ['cooperations', 'asInstitution'],
] as const
type Props = Pick<Parameters<typeof ConsoleList<InstitutionRow>>[0], 'locale' | 'page' | 'saved'> & {
  state: InstitutionFilter
}

/** The institutions with what the team keeps of each. */
export async function InstitutionList({ locale, state, page, saved }: Props) {
  const [t, offers] = await Promise.all([getTranslations('institutions'), getTranslations('cooperation.kind')])
  const make = (
    <LinkButton look="secondary" href={localePath(locale, '/admin/institutions/new')}>
      {t('make.link')}
    </LinkButton>
  )
  return (
    <ConsoleList
      locale={locale}
      list={institutionList}
      state={state}
      page={page}
      saved={saved}
      words={listWords(t)}
      fields={[
        { kind: 'words', name: 'q', label: t('filter.q'), value: state.q },
        {
          kind: 'choice',
          name: 'kind',
          label: t('filter.kind'),
          any: t('filter.anyKind'),
          value: state.kind,
          options: INSTITUTION_KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
        },
        {
          kind: 'choice',
          name: 'offers',
          label: t('filter.offers'),
          any: t('filter.anyOffers'),
          value: state.offers,
          options: COOPERATION_KINDS.map((key) => ({ key, label: offers(key) })),
        },
      ]}
      name={(row) => pick(locale, row, 'name')}
      open={({ id }) => `/admin/institutions/${id}`}
      empty={
        <EmptyState title={t('empty.title')} action={make}>
          {t('empty.body')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: t('list.name'),
          header: true,
          sort: 'name',
          cell: (row) => (
            <a href={localePath(locale, `/admin/institutions/${row.id}`)}>
              <OwnWords>{pick(locale, row, 'name')}</OwnWords>
            </a>
          ),
        },
        { key: 'kind', label: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'partnership',
          label: t('list.partnership'),
          cell: ({ partnerships }) =>
            [...new Set(partnerships.map(({ kind }) => t(`partnership.kind.${kind}`)))].join(' · ') || t('list.none'),
        },
        ...COUNTS.map(([key, count]) => ({
          key,
          label: t(`list.${key}`),
          numeric: true,
          cell: ({ _count }: InstitutionRow) => _count[count],
        })),
      ]}
    />
  )
}
