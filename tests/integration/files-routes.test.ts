import { randomUUID } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/files/[id]/route'
import { POST } from '@/app/api/files/route'
import { type Actor, visitor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { startDraft } from '@/lib/domains/residency/commands'
import { dress } from '@/lib/entry/front'
import { anEnclave } from '@/tests/support/builders/accounts'
import { pdf } from '@/tests/support/builders/files'
import { anApplicant } from '@/tests/support/builders/residency'
import '@/tests/support/database'

// Who asks is known by a cookie that only Next reads: here the tests say it.
const gate = vi.hoisted((): { actor: Actor | null } => ({ actor: null }))
vi.mock('@/lib/core/auth/session', () => ({ currentActor: async () => gate.actor }))
beforeEach(() => {
  gate.actor = visitor
})

async function aDraft(): Promise<string> {
  const { actor } = await anApplicant()
  gate.actor = actor
  return (await startDraft(actor, { enclaveId: await anEnclave() })).id
}

function sent(id: string, file: { name: string; bytes: Buffer }, change: Record<string, string> = {}, accept = '*/*') {
  const fields = { noun: 'application', id, version: '0', kind: 'PLAN', locale: 'en', back: '/portal?tab=1&done=x' }
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  return POST(new Request('http://localhost/api/files', { method: 'POST', body: form, headers: { accept } }))
}

const plan = { name: '计划 1.pdf', bytes: pdf() }
const page = { name: 'plan.pdf', bytes: Buffer.from('<html>') }
const read = (id: string) => GET(new Request(`http://localhost/api/files/${id}`), { params: Promise.resolve({ id }) })

test('a plain form goes on to its page, in its language, with the outcome', async () => {
  const id = await aDraft()
  const outcome = async (...given: Parameters<typeof sent>) => {
    const answer = await sent(...given)
    return [answer.status, answer.headers.get('location')]
  }
  expect(await outcome(id, page)).toEqual([303, '/en/portal?tab=1&refused=mismatch'])
  expect(await outcome(id, plan, { back: 'https://elsewhere.example/x' })).toEqual([303, '/en/?done=uploaded'])
  expect(await outcome(id, plan, { locale: 'zh-CN' })).toEqual([303, '/portal?tab=1&refused=stale'])
  expect(await outcome(id, plan, { version: '1', back: '//elsewhere.example' })).toEqual([303, '/en/?done=uploaded'])
  expect(await outcome(id, plan, { kind: 'CONTRACT' })).toEqual([303, '/en/portal?tab=1&refused=invalid_input'])
  gate.actor = visitor
  expect(await outcome(id, plan)).toEqual([303, '/en/portal?tab=1&refused=unauthenticated'])
})

test('who asks for JSON gets the file kept, or the usual error with its status', async () => {
  const id = await aDraft()
  const answer = async (...[to, file, change]: Parameters<typeof sent>) => {
    const { status, body } = await sent(to, file, change, 'application/json').then(async (answered) => ({
      status: answered.status,
      body: await answered.json(),
    }))
    return { status, body }
  }
  const refused = await answer(id, page)
  expect(refused).toMatchObject({ status: 415, body: { error: { code: 'file_refused' } } })
  expect(refused.body.error.message.zh).toContain('文件内容与扩展名不符')
  expect(refused.body.error.message.en).toContain('does not fit its extension')
  const kept = { id: expect.any(String), name: '计划 1.pdf', size: 338 }
  expect(await answer(id, plan)).toEqual({ status: 200, body: kept })
  expect(await answer(id, plan)).toMatchObject({ status: 409, body: { error: { code: 'stale' } } })
  expect(await answer(randomUUID(), plan)).toMatchObject({ status: 404 })
  expect(await answer(id, plan, { id: "' OR 1=1" })).toMatchObject({ status: 400 })
  gate.actor = visitor
  expect(await answer(id, plan)).toMatchObject({ status: 401 })
})

test('a file comes as an attachment that runs nowhere, and only to whom it may', async () => {
  const id = await aDraft()
  await sent(id, plan)
  const { fileId } = await database().applicationDocument.findFirstOrThrow({ where: { applicationId: id } })
  const answer = await read(fileId)
  expect(Buffer.from(await answer.arrayBuffer()).equals(plan.bytes)).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="___1.pdf"; filename*=UTF-8''%E8%AE%A1%E5%88%92%201.pdf`,
    'content-length': '338',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  })
  gate.actor = visitor
  for (const asked of [fileId, randomUUID(), 'x']) expect((await read(asked)).status).toBe(404)
})

test.each([
  ['/api/files/0191', "sandbox; default-src 'none'"],
  ['/api/%66iles/0191?x=1', "sandbox; default-src 'none'"],
])('%s is answered under a policy by which nothing runs', (url, policy) => {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url })
  const response = new ServerResponse(request)
  dress(request, response)
  expect(response.getHeader('content-security-policy')).toBe(policy)
})
