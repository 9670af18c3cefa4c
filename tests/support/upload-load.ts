import { openAsBlob } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { disconnect } from '@/lib/core/db/client'
import { Refusal } from '@/lib/core/errors'
import { readForm } from '@/lib/core/multipart'
import { attachDocument } from '@/lib/domains/documents/commands'
import { startDraft } from '@/lib/domains/residency/commands'
import { anEnclave } from '@/tests/support/builders/accounts'
import { anApplicant } from '@/tests/support/builders/residency'

// A program of its own, so that its memory is that of uploads alone: node --expose-gc --import tsx … FOLDER.
// Sends every file of the folder as a browser does, six at a time, and prints what came of it and what it took.
const folder = process.argv[2] ?? ''
const enclaveId = await anEnclave()

/** A form as it arrives: never whole in memory. */
async function formOf(name: string): Promise<Request> {
  const form = new FormData()
  const file = await openAsBlob(join(folder, name))
  form.append('kind', 'OTHER')
  form.append('file', file, name)
  return new Request('http://localhost/api/files', { method: 'POST', body: form })
}

async function send(name: string): Promise<string> {
  const { actor } = await anApplicant()
  const { id } = await startDraft(actor, { enclaveId })
  const to = { noun: 'application', id, version: 0, kind: 'OTHER' } as const
  try {
    await readForm(
      await formOf(name),
      () => {},
      (_, file) => attachDocument(actor, to, file),
    )
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal) return String(error.params.why ?? error.code)
    throw error
  }
}

/** What the processes that draw pictures take, where the system tells. */
async function childrenRss(): Promise<number> {
  const read = (path: string) => readFile(path, 'utf8').catch(() => '')
  const ids = (await read(`/proc/self/task/${process.pid}/children`)).trim().split(' ').filter(Boolean)
  const pages = await Promise.all(ids.map(async (id) => Number((await read(`/proc/${id}/statm`)).split(' ')[1] ?? 0)))
  return pages.reduce((sum, count) => sum + count * 4096, 0)
}

const names = (await readdir(folder)).sort()
const outcomes: Record<string, string> = {}
for (const name of names.filter((one) => one.startsWith('rest-'))) outcomes[name] = await send(name)
globalThis.gc?.()
const rest = process.memoryUsage().rss
let peak = rest
let own = rest
const watch = setInterval(async () => {
  own = Math.max(own, process.memoryUsage().rss)
  peak = Math.max(peak, process.memoryUsage().rss + (await childrenRss()))
}, 10)
const waiting = names.filter((one) => !one.startsWith('rest-'))
const worker = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    outcomes[name] = await send(name)
  }
}
await Promise.all(Array.from({ length: 6 }, worker))
clearInterval(watch)
const megabytes = (bytes: number) => Math.round((bytes - rest) / 1024 / 1024)
process.stdout.write(JSON.stringify({ outcomes, server: megabytes(own), together: megabytes(peak) }))
await disconnect()
