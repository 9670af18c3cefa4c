import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TwinStrand } from '@/components/motif/twin-strand'
import { LinkButton } from '@/components/ui/button'
import { localePath } from '@/lib/core/i18n/path'
import type { Names } from './shapes'
import { TitleBlock, type TitleBlockProps } from './title-block'

type Props = TitleBlockProps & { names: Names; map: ReactNode; legend?: ReactNode }

/** The opening sheet: what the park is, in two colours and one line; the map beside it, its title block below. */
export async function Hero({ locale, enclave, names, map, legend }: Props) {
  const t = await getTranslations('home')
  return (
    <div className="page grid gap-x-6 gap-y-10 pt-8 md:pt-14 lg:grid-cols-12 lg:grid-rows-[auto_1fr]">
      <div className="min-w-0 lg:col-span-6">
        <h1
          tabIndex={-1}
          className="text-display tracking-[-0.01em] max-md:[&:lang(en)]:text-[1.8125rem] md:[&:lang(en)]:text-[3.25rem]"
        >
          {t.rich('title', {
            ...names,
            phrase: (words) => <span className="inline-block">{words}</span>,
            hostCity: (words) => <span className="text-host-700">{words}</span>,
            homeCity: (words) => <span className="text-home-700">{words}</span>,
          })}
        </h1>
        <div className="mt-6 lg:-me-6">
          <TwinStrand draw at={38} />
        </div>
        <p className="mt-6 max-w-prose text-ink-2 text-lead lg:pe-10">{t('lead', names)}</p>
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton href={localePath(locale, '/apply')}>{t('apply')}</LinkButton>
          <LinkButton look="secondary" href={localePath(locale, '/park')}>
            {t('seePark')}
          </LinkButton>
          <LinkButton look="secondary" href={localePath(locale, '/tenants')}>
            {t('seeTenants')}
          </LinkButton>
        </div>
      </div>
      <div className="min-w-0 lg:col-span-6 lg:row-span-2">{map}</div>
      <div className="grid min-w-0 gap-8 self-end lg:col-span-6">
        {legend}
        <TitleBlock locale={locale} enclave={enclave} />
      </div>
    </div>
  )
}
