import { changeKept, forgetKept, type KeptState, type KeptVisit, keptOf, photoOf } from './device'

export type Sent = { key: string; id: string; name: string }
type Answer = { status: number; id: string; why: { zh: string; en: string } }
const LATER = [408, 425, 429]

async function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> {
  const answer = await fetch(path, { method: 'POST', body, headers: { ...headers, accept: 'application/json' } })
  const said = Object(await answer.json().catch(() => null))
  const { zh = '', en = '' } = Object(Object(said.error).message)
  return { status: answer.ok ? 200 : answer.status, id: String(said.id ?? ''), why: { zh, en } }
}

const stateOf = (status: number, refused: KeptState): KeptState =>
  status === 401 ? 'signIn' : status >= 500 || LATER.includes(status) ? 'waiting' : refused

/** Sends what one visit says, then its photo; each may be sent twice without harm. @returns the visit, once all of it has arrived */
async function sendOne(account: string, visit: KeptVisit, locale: string): Promise<Sent | null> {
  const { key, fields, name } = visit
  const refused = ({ status, why }: Answer, as: KeptState) => {
    changeKept(account, key, { state: stateOf(status, as), why: locale === 'en' ? why.en : why.zh })
    return null
  }
  let id = visit.visitId
  if (!id) {
    const body = JSON.stringify({ ...fields, key, by: account })
    const answer = await post('/api/visits', body, { 'content-type': 'application/json' })
    if (answer.status !== 200 || !answer.id) return refused(answer, 'refused')
    id = answer.id
    changeKept(account, key, { visitId: id })
  }
  const photo = visit.photo ? await photoOf(key).catch(() => null) : null
  if (photo) {
    const form = new FormData()
    for (const [field, value] of Object.entries({ noun: 'visit', id, key, kind: 'PHOTO' })) form.set(field, value)
    form.set('file', photo)
    const answer = await post('/api/files', form, {})
    if (answer.status !== 200) return refused(answer, 'photoRefused')
  }
  await forgetKept(account, key)
  return { key, id, name }
}

let under: Promise<Sent[]> = Promise.resolve([])
/** Sends what is kept, one after another, unless there is no network; what is refused stays. @returns what has arrived */
export function sendKept(account: string, locale: string): Promise<Sent[]> {
  under = under.then(async () => {
    const sent: Sent[] = []
    for (const visit of keptOf(account)) {
      if (visit.state === 'refused' || visit.state === 'photoRefused') continue
      try {
        const one = await sendOne(account, visit, locale)
        if (one) sent.push(one)
      } catch {
        // No network: it goes out later.
        changeKept(account, visit.key, { state: 'waiting', why: '' })
        break
      }
    }
    return sent
  })
  return under
}
