import { beforeAll, describe, expect, test } from 'vitest'
import { accountLetter } from '@/lib/documents/accounts'
import { founderLetter } from '@/lib/documents/founders'
import { recordLetter } from '@/lib/documents/records'
import { registrantLetter } from '@/lib/documents/registrants'
import { TOLD as COOPERATION } from '@/lib/domains/cooperation/workflow'
import { TOLD as INTRODUCTIONS } from '@/lib/domains/introductions/workflow'
import { landingWorkflow } from '@/lib/domains/landings/workflow'
import { matchWorkflow } from '@/lib/domains/matches/workflow'
import { TOLD as PATENTS } from '@/lib/domains/patents/workflow'
import { TOLD as PROFILES } from '@/lib/domains/profiles/workflow'
import { TOLD as PROJECTS, TOLD_FOUNDER as PROJECTS_FOUNDER } from '@/lib/domains/projects/workflow'
import { TOLD as REFERRALS, SILENCE } from '@/lib/domains/referrals/workflow'
import { TOLD as APPLICATIONS } from '@/lib/domains/residency/workflow'
import { RETENTION_MONTHS } from '@/lib/domains/retention/schema'
import { talentWorkflow } from '@/lib/domains/talent/workflow'
import { TOLD as TENANCIES } from '@/lib/domains/tenancies/workflow'
import { TOLD as UPDATES } from '@/lib/domains/updates/workflow'

beforeAll(() => {
  process.env.APP_URL = 'https://portal.example.org'
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'
})

const PLACES = {
  applicant: { kind: 'application', path: '/portal/applications/7' },
  team: { kind: 'application', path: '/admin/residency/7' },
  reviewer: { kind: 'application', path: '/admin/reviews/7' },
  tenant: { kind: 'tenancy', path: '/portal/tenancies/7' },
  'tenancy team': { kind: 'tenancy', path: '/admin/tenancies/7' },
  'project team': { kind: 'project', path: '/admin/projects/7' },
  'referral team': { kind: 'referral', path: '/admin/projects/7' },
  'referral district': { kind: 'referral', path: '/desk/referrals/7' },
  'referral bureau': { kind: 'referral', path: '/admin/response' },
  'landing team': { kind: 'landing', path: '/admin/landings/7' },
  'landing district': { kind: 'landing', path: '/desk/landings/7' },
  'need team': { kind: 'need', path: '/admin/talent/7' },
  'need tenant': { kind: 'need', path: '/portal/talent/7' },
  'need partner': { kind: 'need', path: '/desk/talent/7' },
  'introduction team': { kind: 'introduction', path: '/admin/talent/7' },
  'introduction tenant': { kind: 'introduction', path: '/portal/talent/7' },
  'cooperation tenant': { kind: 'cooperation', path: '/portal/cooperation/7' },
  'cooperation team': { kind: 'cooperation', path: '/admin/cooperation/7' },
  'service team': { kind: 'service', path: '/admin/services/7' },
  'service tenant': { kind: 'service', path: '/portal/services/7' },
  'service partner': { kind: 'service', path: '/desk/requests/7' },
  'profile tenant': { kind: 'profile', path: '/portal/profile' },
  'profile team': { kind: 'profile', path: '/admin/profiles/7' },
  'update tenant': { kind: 'update', path: '/portal/updates/7' },
  'update team': { kind: 'update', path: '/admin/updates/7' },
  'visit team': { kind: 'visit', path: '/admin/visits/7' },
  'prospect team': { kind: 'prospect', path: '/admin/prospects' },
  'patent tenant': { kind: 'patent', path: '/portal/patents/7' },
  'patent team': { kind: 'patent', path: '/admin/patents/7' },
  'patent partner': { kind: 'patent', path: '/desk/patents/7' },
} as const
type Place = keyof typeof PLACES

const BOTH_SIDES =
  'propose, confirmPark, confirmDistrict, confirm, refuse R, voidPark R, voidDistrict R, void, proposeMilestone, confirmMilestone, rejectMilestone R, promise D, claimPromise, confirmPromise, disputePromise R, promiseDue D, promiseOverdue D'
/** Who is told of what, by hand: a receiver, then the events, with R where a reason and D where a day is told. */
const LETTERS: Record<Place, string> = {
  applicant:
    'submit D, startScreening, requestCorrection R, resubmit, cancelCorrection R, sendToReview, reject R, waitlist R, approve D, accept, decline, expire, reissue D, createTenancy, withdraw, reopen R',
  team: 'submit D, resubmit, accept, decline, expire, withdraw, due D, overdue D',
  reviewer: 'assignReviewer',
  tenant: 'approve, sign, activate, void R, giveNotice R, withdrawNotice, checkout, terminate R',
  'tenancy team': 'submit, approve, return R, activate, void R, giveNotice R, withdrawNotice',
  'project team':
    'makeReady, release, offerChoice, endChoice, choose, land, unland, beginTrial, beginProduction, stayInHostCity R, moveElsewhere R, stop R, founderChose, consentGiven, consentRefused, consentWithdrawn, founderErased',
  'referral team': 'acknowledge, visit, negotiate, accept, decline R, reopen R, withdraw, silent45',
  'referral district': 'send, reopen R, recall R, withdraw, notSelect, silent9, silent21, silent45',
  'referral bureau': 'silent45',
  'landing team': `${BOTH_SIDES}, checked`,
  'landing district': BOTH_SIDES,
  'need team': 'open, pause, resume, fill, close R, cancel',
  'need tenant': 'fill',
  'need partner': 'route',
  'introduction team': 'consent, decline, interview, reject, offer, accept, onboard, confirm, leave, withdrawConsent',
  'introduction tenant': 'decline, introduce, accept, confirm, withdrawConsent, stay6, stay12',
  'cooperation tenant': 'match, negotiate, sign, start, complete, terminate R, drop R',
  'cooperation team': 'create, negotiate, sign, drop R',
  'service team': 'ask, take, help, noHelp, unreachable, notForMe R, withdraw',
  'service tenant': 'take, help, noHelp, unreachable, notForMe R, satisfaction',
  'service partner': 'route, withdraw',
  'profile tenant': 'takeDown R',
  'profile team': 'publish, withdraw',
  'update tenant': 'remind D, overdue D, verify, return R',
  'update team': 'submit',
  'prospect team': 'takeOver, handOver, handedOver',
  'visit team': 'plan D, cancel R, handOver D, ask D',
  'patent tenant': 'accept, decline R, draft, file, publish, grant, reject, withdraw, lapse, cancel R',
  'patent team': 'create, accept, draft, propose, file, cancel R',
  'patent partner': 'create, accept, release, decline, draft, file, publish, grant, reject, withdraw, lapse, cancel',
}
const places = Object.keys(LETTERS).filter((place): place is Place => place in PLACES)
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
    path: PLACES[place].path,
    reference: 'K7M-2QF-9XA-4',
    name: NAME,
    ...(more === 'R' ? { reason: REASON } : {}),
    ...(more === 'D' ? { day: '2026-12-08' } : {}),
  }
  return recordLetter({ locale, kind: PLACES[place].kind, payload }, PARKS[locale])
}

describe('the letters on records', () => {
  test.each(cases)('$event to the $place in $locale says what, what next, and leads here alone', async (letter) => {
    const { subject, text, html } = await write(letter)
    const park = PARKS[letter.locale]
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject).toContain(park.shortName)
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text])
      expect(said).not.toMatch(
        /[{}]|notifications\.|\b(application|tenancy|project|referral|landing|cooperation|need|introduction|service|profile|update|visit|patent|prospect)\.\w/,
      )
    expect(text).toContain(`${letter.locale === 'en' ? ': ' : '：'}${NAME}\n`)
    expect(text).toContain(park.name)
    const day = letter.locale === 'en' ? '8 December 2026' : '2026年12月8日'
    expect(text.includes(day)).toBe(letter.more === 'D')
    expect(text.includes(REASON)).toBe(letter.more === 'R')
    expect(html).not.toContain('<b>')
    const prefix = letter.locale === 'en' ? 'https://portal.example.org/en/' : 'https://portal.example.org/'
    const links = [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link)
    expect(new Set(links)).toEqual(new Set([`${prefix}${PLACES[letter.place].path.slice(1)}`]))
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
    expect(listed('cooperation tenant').sort()).toEqual(told(COOPERATION, 'tenant').sort())
    expect(listed('cooperation team').sort()).toEqual([...told(COOPERATION, 'team'), 'create'].sort())
    const consents = ['consentGiven', 'consentRefused', 'consentWithdrawn', 'founderErased']
    expect(listed('profile tenant').sort()).toEqual(told(PROFILES, 'tenant').sort())
    expect(listed('profile team').sort()).toEqual(told(PROFILES, 'team').sort())
    expect(listed('update tenant').sort()).toEqual([...told(UPDATES, 'tenant'), 'remind', 'overdue'].sort())
    expect(listed('update team').sort()).toEqual(told(UPDATES, 'team').sort())
    for (const who of ['tenant', 'team', 'partner'] as const)
      expect(listed(`patent ${who}`).sort()).toEqual(told(PATENTS, who).sort())
    expect(listed('project team').sort()).toEqual([...PROJECTS, 'founderChose', ...consents].sort())
    expect(listed('referral team').sort()).toEqual([...told(REFERRALS, 'team'), 'silent45'].sort())
    const silent = SILENCE.map((days) => `silent${days}`)
    expect(listed('referral district').sort()).toEqual([...told(REFERRALS, 'district'), ...silent].sort())
    expect(listed('need team').sort()).toEqual([...new Set(talentWorkflow.moves.map(({ event }) => event))].sort())
    expect(listed('introduction team').sort()).toEqual(told(INTRODUCTIONS, 'team').sort())
    const stays = RETENTION_MONTHS.map((months) => `stay${months}`)
    expect(listed('introduction tenant').sort()).toEqual([...told(INTRODUCTIONS, 'company'), ...stays].sort())
    const ofMatches = matchWorkflow.moves.map(({ event }) => event)
    expect(listed('service team').sort()).toEqual([...new Set(['ask', ...ofMatches])].sort())
    for (const { event } of landingWorkflow.moves) {
      expect(listed('landing team')).toContain(event)
      expect(listed('landing district')).toContain(event)
    }
  })

  test('a district learns of no other district, and of nobody by name', async () => {
    for (const letter of cases.filter(({ place }) => place.endsWith('district'))) {
      const { subject, text } = await write(letter)
      expect(`${subject} ${text}`).not.toMatch(
        /other (district|referral)s?|其他(区县|推荐)|其余|another district|另一个区县/i,
      )
    }
  })

  test('what a district lacks is told in words', async () => {
    const lacks = { NO_LAND: ['缺少土地或厂房', 'No land or plant'], TOO_EARLY: ['项目尚早', 'Too early'] }
    for (const [lack, [zh = '', en = '']] of Object.entries(lacks)) {
      const payload = {
        event: 'decline',
        path: '/admin/projects/7',
        reference: 'K7M-2QF-9XA-4',
        name: NAME,
        reason: lack,
      }
      const kind = 'referral'
      expect((await recordLetter({ locale: 'zh-CN', kind, payload }, PARKS['zh-CN'])).text).toContain(`理由：${zh}`)
      expect((await recordLetter({ locale: 'en', kind, payload }, PARKS.en)).text).toContain(`Reason: ${en}`)
    }
  })

  test('an event without words is no letter', async () => {
    const nameless = { place: 'team', event: 'noSuchEvent', more: '', locale: 'en' } as const
    await expect(write(nameless)).rejects.toThrow(/MISSING_MESSAGE/)
  })
})

/** What a founder is told, by hand; only a check has a day. */
const FOUNDER =
  'consentAsked, send, acknowledge, decline, reopen, recall, offerChoice, parkChose, choose, land, unland, stop, stayInHostCity, moveElsewhere, check D'
const founderCases = FOUNDER.split(', ').flatMap((line) => {
  const [event = '', more = ''] = line.split(' ')
  return (['zh-CN', 'en'] as const).map((locale) => ({ event, more, locale }))
})
const TOKEN = 'q'.repeat(43)
const writeFounder = ({ event, more, locale }: (typeof founderCases)[number]) => {
  const path = `${event === 'check' ? '/founder/check' : '/founder'}?token=${TOKEN}`
  const day = more === 'D' ? { day: '2026-12-08' } : {}
  const payload = { event, path, reference: 'K7M-2QF-9XA-4', name: NAME, to: 'lin@example.com', ...day }
  return founderLetter({ kind: 'founder', locale, payload }, PARKS[locale])
}

describe('the letters to a founder', () => {
  test.each(founderCases)('$event in $locale says what, what next, and has a link of their own', async (letter) => {
    const { locale, event, more } = letter
    const { subject, text, html } = await writeFounder(letter)
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\bfounder\.\w/)
    expect(`${subject} ${text} ${html}`).not.toContain('lin@example.com')
    expect(text.includes(locale === 'en' ? '8 December 2026' : '2026年12月8日')).toBe(more === 'D')
    expect(text).toMatch(locale === 'en' ? /yours alone and works for 180 days/ : /仅供您本人使用.*180天/)
    const page = event === 'check' ? 'founder/check' : 'founder'
    const link = `https://portal.example.org/${locale === 'en' ? 'en/' : ''}${page}?token=${TOKEN}`
    expect(new Set(`${text} ${html}`.match(/https?:\/\/[^\s"<]+/g))).toEqual(new Set([link]))
    const own = `${subject}\n${text}`.replaceAll(NAME, '')
    if (locale === 'en') expect(own).not.toMatch(/\p{Script=Han}/u)
    else expect(own.replaceAll('K7M-2QF-9XA-4', '').replace(/https:\S+/, '')).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('no two say the same, and there is one for all that a founder is told', async () => {
    const texts = await Promise.all(founderCases.map(async (letter) => (await writeFounder(letter)).text))
    expect(new Set(texts).size).toBe(founderCases.length)
    const listed = FOUNDER.split(', ').map((line) => line.split(' ')[0])
    const referrals = Object.entries(REFERRALS).flatMap(([event, who]) => (who.includes('founder') ? [event] : []))
    const others = ['consentAsked', 'parkChose', 'check']
    expect(listed.sort()).toEqual([...PROJECTS_FOUNDER, ...referrals, ...others].sort())
  })
})

/** What a candidate is told, by hand: `suggest` asks them, the others tell how it goes on. */
const CANDIDATE = ['suggest', 'introduce', 'interview', 'reject', 'offer', 'accept', 'onboard'] as const
const candidateCases = CANDIDATE.flatMap((event) => (['zh-CN', 'en'] as const).map((locale) => ({ event, locale })))
const writeCandidate = ({ event, locale }: (typeof candidateCases)[number]) => {
  const told = { event, path: `/candidate?token=${TOKEN}`, reference: 'K7M-2QF-9XA-4', name: NAME }
  return founderLetter({ kind: 'candidate', locale, payload: { ...told, to: 'lin@example.com' } }, PARKS[locale])
}

describe('the letters to a candidate', () => {
  test.each(candidateCases)('$event in $locale says what, what next, and has a link of their own', async (letter) => {
    const { locale } = letter
    const { subject, text, html } = await writeCandidate(letter)
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\bcandidate\.\w/)
    expect(`${subject} ${text} ${html}`).not.toContain('lin@example.com')
    expect(text).toMatch(locale === 'en' ? /yours alone and works for 180 days/ : /仅供您本人使用.*180天/)
    const link = `https://portal.example.org/${locale === 'en' ? 'en/' : ''}candidate?token=${TOKEN}`
    expect(new Set(`${text} ${html}`.match(/https?:\/\/[^\s"<]+/g))).toEqual(new Set([link]))
    const own = `${subject}\n${text}`.replaceAll(NAME, '')
    if (locale === 'en') expect(own).not.toMatch(/\p{Script=Han}/u)
    else expect(own.replaceAll('K7M-2QF-9XA-4', '').replace(/https:\S+/, '')).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('no two say the same, and there is one for all that a candidate is told', async () => {
    const texts = await Promise.all(candidateCases.map(async (letter) => (await writeCandidate(letter)).text))
    expect(new Set(texts).size).toBe(candidateCases.length)
    const told = Object.entries(INTRODUCTIONS).flatMap(([event, who]) => (who.includes('candidate') ? [event] : []))
    expect([...CANDIDATE].sort()).toEqual(['suggest', ...told].sort())
  })
})

/** What somebody who posted a need is told, by hand: all that the partners do, and what comes before and after. */
const ASKER = ['posted', 'route', 'take', 'help', 'noHelp', 'unreachable', 'notForMe', 'satisfaction'] as const
const askerCases = ASKER.flatMap((event) => (['zh-CN', 'en'] as const).map((locale) => ({ event, locale })))
const writeAsker = ({ event, locale }: (typeof askerCases)[number]) => {
  const told = { event, path: `/needs/answer?token=${TOKEN}`, reference: 'K7M-2QF-9XA-4', name: NAME }
  return founderLetter({ kind: 'asker', locale, payload: { ...told, to: 'lin@example.com' } }, PARKS[locale])
}

describe('the letters to somebody who posted a need', () => {
  test.each(askerCases)('$event in $locale says what, what next, and has a link of their own', async (letter) => {
    const { locale } = letter
    const { subject, text, html } = await writeAsker(letter)
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\basker\.\w/)
    expect(`${subject} ${text} ${html}`).not.toContain('lin@example.com')
    expect(text).toMatch(locale === 'en' ? /yours alone and works for 180 days/ : /仅供您本人使用.*180天/)
    const link = `https://portal.example.org/${locale === 'en' ? 'en/' : ''}needs/answer?token=${TOKEN}`
    expect(new Set(`${text} ${html}`.match(/https?:\/\/[^\s"<]+/g))).toEqual(new Set([link]))
    const own = `${subject}\n${text}`.replaceAll(NAME, '')
    if (locale === 'en') expect(own).not.toMatch(/\p{Script=Han}/u)
    else expect(own.replaceAll('K7M-2QF-9XA-4', '').replace(/https:\S+/, '')).not.toMatch(/[A-Za-z]{2,}/)
  })

  test('no two say the same, and there is one for all that a partner does', async () => {
    const texts = await Promise.all(askerCases.map(async (letter) => (await writeAsker(letter)).text))
    expect(new Set(texts).size).toBe(askerCases.length)
    const byPartners = matchWorkflow.moves.flatMap(({ event, by }) => (by.includes('PARTNER') ? [event] : []))
    expect([...ASKER].sort()).toEqual([...byPartners, 'posted', 'route', 'satisfaction'].sort())
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

/** What a registrant is told, by hand; with T where the time holds, U where a seat is kept, C where they have a seat. */
const REGISTRANT =
  'registered TC, pending T, waitlisted T, again T, refused T, offered TU, taken TC, lapsed T, cancelled T, eventCancelled, eventPostponed, eventRescheduled TC, reminder TC, certificate T'
const registrantCases = REGISTRANT.split(', ').flatMap((line) => {
  const [event = '', more = ''] = line.split(' ')
  return (['zh-CN', 'en'] as const).map((locale) => ({ event, more, locale }))
})

describe('the letters to a registrant', () => {
  test.each(registrantCases)('$event in $locale says what, what next, when, and has their link', async (letter) => {
    const { locale, event, more } = letter
    const times = {
      starts: '2026-12-08T06:00:00.000Z',
      ...(more.includes('U') ? { until: '2026-12-07T01:30:00.000Z' } : {}),
    }
    const own = { path: `/events/ticket?token=${TOKEN}`, reference: 'K7M-2QF-9XA-4', to: 'lin@example.com' }
    const payload = { event, ...own, name: '路演日', place: '一号楼报告厅', ...times }
    const { subject, text, html } = await registrantLetter({ kind: 'registrant', locale, payload }, PARKS[locale])
    expect(subject).toContain('K7M-2QF-9XA-4')
    expect(subject.length).toBeLessThanOrEqual(120)
    for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\bregistrant\.\w/)
    expect(`${subject} ${text} ${html}`).not.toContain('lin@example.com')
    expect(text.includes(locale === 'en' ? '8 December 2026 at 14:00' : '2026年12月8日 14:00')).toBe(more.includes('T'))
    expect(text.includes(locale === 'en' ? '7 December 2026 at 09:30' : '2026年12月7日 09:30')).toBe(more.includes('U'))
    expect(text.includes(`https://portal.example.org/api/ticket?token=${TOKEN}`)).toBe(more.includes('C'))
    const prefix = locale === 'en' ? 'https://portal.example.org/en/' : 'https://portal.example.org/'
    expect(text).toContain(`${prefix}events/ticket?token=${TOKEN}`)
  })

  test('no two say the same', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const mine = registrantCases.filter((letter) => letter.locale === locale)
      expect(new Set(mine.map(({ event }) => event)).size).toBe(mine.length)
    }
  })
})

describe('the letters to who asked to visit', () => {
  test.each(['ask', 'schedule D', 'refuse R'] as const)(
    '%s says what, what next, and until when it is kept',
    async (line) => {
      const [event = '', more = ''] = line.split(' ')
      const told = { ...(more === 'D' ? { day: '2026-12-08' } : {}), ...(more === 'R' ? { reason: REASON } : {}) }
      const payload = { event, path: '/park', reference: 'K7M-2QF-9XA-4', name: NAME, to: 'lin@example.com', ...told }
      for (const locale of ['zh-CN', 'en'] as const) {
        const { subject, text, html } = await founderLetter({ kind: 'visitor', locale, payload }, PARKS[locale])
        expect(subject).toContain('K7M-2QF-9XA-4')
        for (const said of [subject, text]) expect(said).not.toMatch(/[{}]|notifications\.|\bvisitor\.\w/)
        expect(`${subject} ${text} ${html}`).not.toContain('lin@example.com')
        expect(text.includes(locale === 'en' ? '8 December 2026' : '2026年12月8日')).toBe(more === 'D')
        expect(text.includes(REASON)).toBe(more === 'R')
        expect(text).toContain('180')
      }
    },
  )
})
