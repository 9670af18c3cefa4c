import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { formatPartial } from '@/lib/core/i18n/date'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { type IndexEntry, letterOf } from '@/lib/domains/organisations/schema'
import { ownIn, type Places, sentencesOf, Words } from './words'

type Props = { locale: Locale; entries: readonly IndexEntry[]; places: Places }

/** The entries under their letters, as an atlas sets its index. */
export function IndexList({ locale, entries, places }: Props) {
  const letters = [...new Set(entries.map(({ pinyin }) => letterOf(pinyin)))]
  return (
    <div className="grid gap-6">
      {letters.map((letter) => (
        <section
          key={letter}
          id={`letter-${letter}`}
          aria-labelledby={`heading-${letter}`}
          className="grid border-ink border-t sm:grid-cols-[4.5rem_minmax(0,1fr)]"
        >
          <h3 id={`heading-${letter}`} className="pt-3 text-h2 sm:pt-4">
            {letter.toUpperCase()}
          </h3>
          <ul>
            {entries
              .filter(({ pinyin }) => letterOf(pinyin) === letter)
              .map((entry) => (
                <Entry key={entry.slug} locale={locale} entry={entry} places={places} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

async function Entry({ locale, entry, places }: { locale: Locale; entry: IndexEntry; places: Places }) {
  const t = await getTranslations({ locale, namespace: 'organisations' })
  const [residency] = entry.residencies
  const { lang, sentences } = sentencesOf(locale, entry.factsZh, entry.factsEn)
  const own = entry.words && ownIn(locale, entry.words, 'about')
  const [line = own ?? undefined] = sentences.map((text) => ({ lang, text }))
  const details = [
    t(`kind.${entry.kind}`, places),
    entry.homeDistrict && pick(locale, entry.homeDistrict, 'name'),
    residency?.enteredOn && t('entered', { date: formatPartial(locale, residency.enteredOn) }),
  ].filter(Boolean)
  return (
    <li className="relative border-line border-b py-4 last:border-b-0 has-[.card-link:hover]:bg-surface">
      <div className="flex items-baseline gap-x-3 gap-y-1 max-md:flex-wrap">
        <EnclaveTile
          size={16}
          hosted={residency?.direction === 'GOING_OUT' ? 'home' : 'host'}
          className="relative top-0.5 shrink-0"
        />
        <p className="min-w-0 font-semibold font-serif text-h4 max-md:w-[calc(100%-1.75rem)]">
          <a href={localePath(locale, `/tenants/${entry.slug}`)} className="card-link">
            <Words locale={locale} zh={entry.nameZh} en={entry.nameEn} />
          </a>
        </p>
        <span aria-hidden="true" className="min-w-6 flex-1 border-line-strong border-b border-dotted max-md:hidden" />
        <p className="max-w-[40%] text-ink-2 text-table max-md:w-full max-md:max-w-none max-md:ps-7 md:text-end">
          {entry.industry && pick(locale, entry.industry, 'name')}
          {entry.industry && residency && <Dot />}
          {residency && t(`direction.${residency.direction}`)}
        </p>
      </div>
      <div className="mt-0.5 ps-7">
        <p className="text-ink-3 text-table">
          <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{locale === 'en' ? entry.nameZh : entry.nameEn}</span>
          {details.map((detail) => (
            <span key={detail}>
              <Dot />
              {detail}
            </span>
          ))}
        </p>
        {line && (
          <p lang={line.lang} className="mt-1.5 line-clamp-2 max-w-prose text-ink-2 text-table">
            {line.text}
          </p>
        )}
      </div>
    </li>
  )
}

const Dot = () => (
  <span aria-hidden="true" className="px-2 text-line-strong">
    ·
  </span>
)
