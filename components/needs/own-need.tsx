import { getTranslations } from 'next-intl/server'
import { OwnBoard } from '@/components/needs/own-board'
import { OwnKept } from '@/components/needs/own-kept'
import { OwnMatch } from '@/components/needs/own-match'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { formatMoment } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { OwnNeed as Need } from '@/lib/domains/needs/queries'

/** A need as they read it who posted it: what became of it with each partner, who may see what, what is kept. */
export async function OwnNeed({ locale, token, need }: { locale: Locale; token: string; need: Need }) {
  const [t, kinds] = await Promise.all([getTranslations('needs.own'), getTranslations('agreements.kind')])
  const { matches, kind, body, createdAt, withdrawnAt, enclave } = need
  const inOrder = [...matches].sort((a, b) => Number(b.can.grade) - Number(a.can.grade))
  return (
    <div className="page mt-9 grid items-start gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="grid min-w-0 gap-12 lg:col-span-8">
        <Part id="partners" title={t('partners')}>
          {matches.length === 0 && <p className="max-w-prose text-ink-2">{t(withdrawnAt ? 'noneEver' : 'none')}</p>}
          {inOrder.map((match) => (
            <OwnMatch key={match.id} locale={locale} token={token} match={match} />
          ))}
        </Part>
        {!withdrawnAt && <OwnBoard locale={locale} token={token} need={need} />}
        <Part id="need" title={t('need')}>
          <DescriptionList
            items={[
              { key: 'kind', term: t('kind'), value: kinds(kind) },
              { key: 'body', term: t('body'), value: <OwnWords block>{body}</OwnWords> },
              { key: 'park', term: t('park'), value: pick(locale, enclave, 'name') },
              { key: 'on', term: t('postedOn'), value: formatMoment(locale, createdAt) },
              ...(withdrawnAt ? [{ key: 'gone', term: t('endedOn'), value: formatMoment(locale, withdrawnAt) }] : []),
            ]}
          />
        </Part>
      </div>
      <div className="min-w-0 lg:col-span-4">
        <OwnKept locale={locale} token={token} need={need} />
      </div>
    </div>
  )
}
