import { getTranslations } from 'next-intl/server'
import { ownIn } from '@/components/organisations/words'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import type { ShownProfile } from '@/lib/domains/profiles/schema'

/** What an organisation says of itself, told apart from what sources state. */
export async function OwnProfile({ locale, words }: { locale: Locale; words: ShownProfile }) {
  const t = await getTranslations({ locale, namespace: 'profiles.public' })
  const [about, story] = [ownIn(locale, words, 'about'), ownIn(locale, words, 'story')]
  const facts = [
    words.website && {
      term: t('website'),
      value: (
        <a href={words.website} rel="nofollow noopener external" className="break-all text-link underline">
          {words.website}
        </a>
      ),
    },
    words.staffBand && { term: t('staff'), value: t(`band.${words.staffBand}`) },
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <div className="grid max-w-prose gap-5">
      {about && (
        <p lang={about.lang} className="wrap-anywhere text-lead">
          {about.text}
        </p>
      )}
      {story && (
        <p lang={story.lang} className="wrap-anywhere whitespace-pre-line">
          {story.text}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="grid gap-x-9 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
          {facts.map(({ term, value }) => (
            <div key={term} className="contents">
              <dt className="text-ink-3 text-table">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-ink-3 text-meta">
        {t('note', { date: formatPartial(locale, dayOf(new Date(words.publishedAt))) })}
      </p>
    </div>
  )
}
