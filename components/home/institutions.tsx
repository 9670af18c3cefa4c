import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { FactsFrom } from './facts-from'
import type { Cited, Named } from './shapes'

type Institution = Named &
  Cited & { readonly id: string; readonly kind: string; readonly relations: ReadonlyArray<{ readonly to: Named }> }
type Props = { locale: Locale; number: string; institutions: readonly Institution[] }

const KINDS = ['UNIVERSITY', 'INSTITUTE', 'TRANSFER_OFFICE', 'JOINT_INSTITUTE'] as const

/** Partner institutions as the index of an atlas: name, leader, kind. */
export async function Institutions({ locale, number, institutions }: Props) {
  const t = await getTranslations('home.institutions')
  const listed = KINDS.flatMap((kind) =>
    institutions.filter((institution) => institution.kind === kind).map((institution) => ({ ...institution, kind })),
  )
  return (
    <Section
      number={number}
      title={t('title')}
      lead={t('lead')}
      rail={<FactsFrom locale={locale} records={institutions} />}
    >
      <ul className="border-ink border-t pt-2">
        {listed.map(({ id, kind, relations, ...name }) => (
          <li key={id} className="py-2.5">
            <p className="items-baseline gap-x-4 sm:flex">
              <span className="font-semibold font-serif text-h4 max-sm:block">{pick(locale, name, 'name')}</span>
              <span
                aria-hidden="true"
                className="min-w-6 flex-1 border-line-strong border-b border-dotted max-sm:hidden"
              />
              <span className="text-ink-2 text-table">{t(`kind.${kind}`)}</span>
            </p>
            {relations.map(({ to }) => (
              <p key={to.nameZh} className="text-ink-3 text-table">
                {t('memberOf', { name: pick(locale, to, 'name') })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
