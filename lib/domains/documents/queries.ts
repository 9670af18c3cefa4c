import type { Actor } from '@/lib/core/auth/actor'
import { database } from '@/lib/core/db/client'
import { filesVisibleTo } from '@/lib/domains/documents/policy'

const owner = { select: { enclaveId: true } } as const
const selected = {
  id: true,
  storageKey: true,
  name: true,
  mediaType: true,
  size: true,
  application: { select: { application: owner } },
  tenancy: { select: { tenancy: owner } },
  project: { select: { project: owner } },
  landing: { select: { landing: { select: { project: owner } } } },
  cooperation: { select: { cooperation: owner } },
  visit: { select: { visit: owner } },
  patent: { select: { patent: owner } },
} as const

/** A file that the actor may read, with the enclave of the record that it belongs to. @returns null for any other */
export async function readableFile(actor: Actor, id: string) {
  const found = await database().file.findFirst({ where: { AND: [{ id }, filesVisibleTo(actor)] }, select: selected })
  if (!found) return null
  const { application, tenancy, project, landing, cooperation, visit, patent, ...file } = found
  const record =
    application?.application ??
    tenancy?.tenancy ??
    project?.project ??
    landing?.landing.project ??
    cooperation?.cooperation ??
    visit?.visit ??
    patent?.patent
  return { ...file, enclaveId: record?.enclaveId ?? null }
}
