import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'

type Named = { readonly nameZh: string; readonly nameEn: string }
type Institution = Named & {
  readonly id: string
  readonly kind: string
  readonly relations: ReadonlyArray<{ readonly to: Named }>
}
type Props = { locale: Locale; number: string; institutions: readonly Institution[] }

const KINDS = ['UNIVERSITY', 'INSTITUTE', 'TRANSFER_OFFICE', 'JOINT_INSTITUTE'] as const

/** Partner institutions as the index of an atlas: name, leader, kind. */
export async function Institutions({ locale, number, institutions }: Props) {
  const t = await getTranslations('home.institutions')
  const listed = KINDS.flatMap((kind) =>
    institutions.filter((institution) => institution.kind === kind).map((institution) => ({ ...institution, kind })),
  )
  return (
    <Section number={number} title={t('title')} lead={t('lead')}>
      <ul className="border-ink border-t">
        {listed.map(({ id, kind, relations, ...name }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-3">
            <span className="font-semibold font-serif text-h4">{pick(locale, name, 'name')}</span>
            <span
              aria-hidden="true"
              className="min-w-6 flex-1 border-line-strong border-b border-dotted max-sm:hidden"
            />
            <span className="text-ink-2 text-table max-sm:w-full">
              {[
                t(`kind.${kind}`),
                ...relations.map(({ to }) => t('memberOf', { name: pick(locale, to, 'name') })),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
