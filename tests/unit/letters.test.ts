import { beforeAll, describe, expect, test } from 'vitest'
import { accountLetter } from '@/lib/documents/accounts'
import { recordLetter } from '@/lib/documents/records'
import { TOLD as APPLICATIONS } from '@/lib/domains/residency/workflow'
import { TOLD as TENANCIES } from '@/lib/domains/tenancies/workflow'

beforeAll(() => {
  process.env.APP_URL = 'https://portal.example.org'
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'
})

const PLACES = {
  applicant: '/portal/applications/7',
  team: '/admin/residency/7',
  reviewer: '/admin/reviews/7',
  tenant: '/portal/tenancies/7',
  'tenancy team': '/admin/tenancies/7',
} as const
type Place = keyof typeof PLACES

/** Who is told of what, by hand: a receiver, then the events, with R where a reason and D where a day is told. */
const LETTERS: Record<Place, string> = {
  applicant:
    'submit D, startScreening, requestCorrection R, resubmit, cancelCorrection R, sendToReview, reject R, waitlist R, approve D, accept, decline, expire, reissue D, createTenancy, withdraw, reopen R',
  team: 'submit D, resubmit, accept, decline, expire, withdraw, due D, overdue D',
  reviewer: 'assignReviewer',
  tenant: 'approve, sign, activate, void R, giveNotice R, withdrawNotice, checkout, terminate R',
  'tenancy team': 'submit, approve, return R, activate, void R, giveNotice R, withdrawNotice',
}
const places: Place[] = ['applicant', 'team', 'reviewer', 'tenant', 'tenancy team']
const cases = places.flatMap((place) =>
  LETTERS[place].split(', ').flatMap((line) => {
    const [event = '', more = ''] = line.split(' ')
    return (['zh-CN', 'en'] as const).map((locale) => ({ place, event, more, locale }))
  }),
)
const PARKS = {
  'zh-CN': { name: '温州（嘉定）科技创新园', shortName: '嘉定园' },
  en: { name: 'Wenzhou (Jiading) Science and Technology Innovation Park', shortName: 'Jiading Innovation Park' },
}
const NAME = '测试新材料有限公司'
const REASON = '材料不齐：缺少 <b>授权书</b>'

const write = ({ place, event, more, locale }: (typeof cases)[number]) => {
  const payload = {
    event,
    path: PLACES[place],
    reference: 'K7M-2QF-9XA-4',
    name: NAME,
    ...(more === 'R' ? { reason: REASON } : {}),
    ...(more === 'D' ? { day: '2026-12-08' } : {}),
  }
  const kind = place.startsWith('tenan') ? ('tenancy' as const) : ('application' as const)
  return recordLetter({ locale, kind, payload }, PARKS[locale])
}

describe('the letters on applications and tenancies', () => {
  test.each(cases)('$event to the $place in $locale says what, what next, and leads here alone', async (letter) => {
    const { subject, text, html } = await write(letter)
    const park = PARKS[letter.locale]
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject).toContain(park.shortName)
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\b(application|tenancy)\.\w/)
    expect(text).toContain(`${letter.locale === 'en' ? ': ' : '：'}${NAME}\n`)
    expect(text).toContain(park.name)
    const day = letter.locale === 'en' ? '8 December 2026' : '2026年12月8日'
    expect(text.includes(day)).toBe(letter.more === 'D')
    expect(text.includes(REASON)).toBe(letter.more === 'R')
    expect(html).not.toContain('<b>')
    const prefix = letter.locale === 'en' ? 'https://portal.example.org/en/' : 'https://portal.example.org/'
    const links = [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link)
    expect(new Set(links)).toEqual(new Set([`${prefix}${PLACES[letter.place].slice(1)}`]))
    const own = `${subject}\n${text}`.replaceAll(NAME, '').replaceAll(REASON, '')
    if (letter.locale === 'en') expect(own).not.toMatch(/\p{Script=Han}/u)
    else expect(own.replaceAll('K7M-2QF-9XA-4', '').replace(/https:\S+/, '')).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('no two to one receiver say the same', async () => {
    for (const place of places)
      for (const locale of ['zh-CN', 'en'] as const) {
        const mine = cases.filter((letter) => letter.place === place && letter.locale === locale)
        const texts = await Promise.all(mine.map(async (letter) => (await write(letter)).text))
        expect(new Set(texts).size).toBe(mine.length)
      }
  })

  test('there is one for everyone whom the workflows tell', () => {
    const listed = (place: Place) => LETTERS[place].split(', ').map((line) => line.split(' ')[0])
    const told = (table: Record<string, readonly string[]>, who: string) =>
      Object.keys(table).filter((event) => table[event]?.includes(who))
    expect(listed('applicant').sort()).toEqual(told(APPLICATIONS, 'applicant').sort())
    expect(listed('team').sort()).toEqual([...told(APPLICATIONS, 'team'), 'due', 'overdue'].sort())
    expect(listed('tenant').sort()).toEqual(told(TENANCIES, 'tenant').sort())
    expect(listed('tenancy team').sort()).toEqual(told(TENANCIES, 'team').sort())
  })

  test('an event without words is no letter', async () => {
    const nameless = { place: 'team', event: 'noSuchEvent', more: '', locale: 'en' } as const
    await expect(write(nameless)).rejects.toThrow(/MISSING_MESSAGE/)
  })
})

describe('the letter to somebody who registers', () => {
  const letter = (known: boolean, path: string) =>
    accountLetter({ kind: 'registration', locale: 'en', payload: { known, path } }, PARKS.en)

  test('with an account already leads to the sign-in page, and to no link that runs out', async () => {
    const { text } = await letter(true, '/sign-in?next=/portal')
    expect(text).toContain('https://portal.example.org/en/sign-in?next=/portal')
    expect(text).toMatch(/has an account already/)
    expect(text).not.toMatch(/30 minutes/)
  })

  test('without one opens the page where name and password are set, for 30 minutes', async () => {
    const { text } = await letter(false, '/invitation?token=abc')
    expect(text).toContain('https://portal.example.org/en/invitation?token=abc')
    expect(text).toMatch(/30 minutes/)
  })
})
