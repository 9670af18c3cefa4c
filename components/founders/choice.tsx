import { getTranslations } from 'next-intl/server'
import { FounderAct } from '@/components/founders/founder-act'
import { Part } from '@/components/founders/part'
import { OwnWords } from '@/components/residency/own-words'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/tag'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { chooseDistrict } from '@/lib/domains/founders/actions'
import type { FounderSheet } from '@/lib/domains/founders/queries'

type Props = { locale: Locale; token: string; sheet: FounderSheet }

/** The districts that accepted, their terms side by side; it takes the park and the founder to settle on one. */
export async function Choice({ locale, token, sheet }: Props) {
  const t = await getTranslations('founders.choice')
  const open = sheet.referrals.filter(({ can }) => can.choose)
  if (open.length === 0) return null
  const { chosen } = sheet
  return (
    <Part id="choice" title={t('title')} lead={t('lead')}>
      <p className="max-w-prose text-body">
        {t(chosen.founder ? 'parkMissing' : chosen.park ? 'parkChose' : 'nobody')}
      </p>
      <ul className="grid gap-5 md:grid-cols-2">
        {open.map(({ id, district, terms }) => {
          const name = pick(locale, district, 'name')
          const isOwn = chosen.founder === id
          return (
            <Card key={id} as="li" edge="home">
              <h3 className="text-h4">{name}</h3>
              <p className="mt-2 flex flex-wrap gap-2 empty:hidden">
                {chosen.park === id && (
                  <StatusTag tone="host" icon="check">
                    {t('ofPark')}
                  </StatusTag>
                )}
                {isOwn && <StatusTag tone="home">{t('ofYours')}</StatusTag>}
              </p>
              <h4 className="mt-4 font-sans font-semibold text-ink-3 text-table">{t('terms')}</h4>
              <OwnWords block>{terms ?? t('noTerms')}</OwnWords>
              {!isOwn && (
                <div className="mt-5 grid justify-items-start gap-2">
                  {chosen.park === id && <p className="text-ink-2 text-table">{t('settles')}</p>}
                  <FounderAct
                    id={`choose-${id}`}
                    locale={locale}
                    token={token}
                    action={chooseDistrict}
                    hidden={{ referralId: id }}
                    submit={t('choose', { name })}
                  />
                </div>
              )}
            </Card>
          )
        })}
      </ul>
    </Part>
  )
}
