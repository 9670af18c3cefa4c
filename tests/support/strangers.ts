import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { database } from '@/lib/core/db/client'
import { moveByStaff, submitApplication } from '@/lib/domains/residency/commands'
import { assignReviewer } from '@/lib/domains/reviews/commands'
import { emailOf, entered, type Team } from '@/tests/support/branches'
import { anAccount } from '@/tests/support/builders/accounts'
import { current } from '@/tests/support/builders/counter'
import { pdf } from '@/tests/support/builders/files'
import { anOrganisation } from '@/tests/support/builders/organisations'
import { aFullDraft, anApplicant, goodAnswers, someone } from '@/tests/support/builders/residency'

/** An application in review with a file that its applicant uploaded; the applicant's page stands open on it. */
export async function aGuarded(browser: Browser, team: Team) {
  const { id, applicant } = await aFullDraft(team.enclaveId)
  const page = await entered(browser, await emailOf(applicant.id), `/portal/applications/${id}`)
  const { version } = await current(id)
  const file = { name: 'secret.pdf', mimeType: 'application/pdf', buffer: pdf() }
  const fields = { noun: 'application', id, version: String(version), kind: 'PLAN', back: '/portal', locale: 'zh-CN' }
  const sent = await page.request.post('/api/files', {
    multipart: { ...fields, file },
    headers: { accept: 'application/json' },
  })
  const fileId: string = (await sent.json()).id
  await submitApplication(applicant.actor, { ...(await current(id)), key: randomUUID() })
  await moveByStaff(team.ops.actor, { ...(await current(id)), event: 'startScreening' })
  await assignReviewer(team.ops.actor, { applicationId: id, reviewerId: team.reviewer.id })
  await moveByStaff(team.ops.actor, { ...(await current(id)), event: 'sendToReview' })
  const review = await database().review.findFirstOrThrow({ where: { applicationId: id } })
  await page.reload()
  return { id, fileId, reviewId: review.id, page }
}

/** Who has no business with it, by what they are: the address of their account. */
export async function strangers({ enclaveId }: Team): Promise<Record<string, string>> {
  const { id: organisationId } = await anOrganisation({ slug: `resident-${randomUUID()}`, nameZh: '旁邻公司' })
  return {
    'another applicant': await emailOf((await anApplicant()).id),
    'a member of a tenant': (await anAccount([{ role: 'TENANT_MEMBER', organisationId }])).email,
    'a reviewer who is not assigned': (await someone('REVIEWER', enclaveId)).email,
  }
}

/** An answer as a reader sees it: status, where it leads, what the page says, and whether it gives the name away. */
export type Seen = { status: number; to: string; said: string; named: boolean }

const bare = (text: string, id: string) => text.replaceAll(id, 'ID').replace(/ nonce="[^"]*"/g, '')

async function seen(answer: Awaited<ReturnType<APIRequestContext['get']>>, id: string): Promise<Seen> {
  const text = await answer.text()
  const json = answer.headers()['content-type']?.includes('json') ? text.replace(/"requestId":"[^"]*"/, '') : ''
  const said = text.match(/<main[\s\S]*<\/main>/)?.[0] ?? json
  const to = bare(answer.headers().location ?? '', id)
  return {
    status: answer.status(),
    to,
    said: bare(said, id),
    named: text.includes(goodAnswers().organisation.nameZh ?? ''),
  }
}

export const read = async (request: APIRequestContext, path: string, id: string): Promise<Seen> =>
  seen(await request.get(`${path}${id}`, { maxRedirects: 0 }), id)

/** Sends a form of a page as a browser without scripts does, about this record. */
export async function send(request: APIRequestContext, path: string, id: string, fields: Record<string, string>) {
  const { origin } = new URL(fields.address ?? '')
  const { address: _, ...form } = fields
  const answer = await request.post(`${path}${id}`, {
    multipart: { ...form, id },
    headers: { origin },
    maxRedirects: 0,
  })
  return seen(answer, id)
}

/** What a browser without scripts would send with a form of the page that stands open. */
export async function fieldsOf(page: Page, form: string): Promise<Record<string, string>> {
  const served = await (await page.request.get(page.url())).text()
  const fields = await page.evaluate(
    ([html, selector]) => {
      const inputs = new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll(`${selector} input`)
      return [...inputs].map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
    },
    [served, form],
  )
  return { ...Object.fromEntries(fields), address: page.url() }
}
