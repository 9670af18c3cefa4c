import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/core/auth/actor'
import { shiftDay, today } from '@/lib/core/clock'
import { database } from '@/lib/core/db/client'
import { newKey } from '@/lib/core/storage'
import { saveSection, startDraft, submitApplication } from '@/lib/domains/residency/commands'
import type { Answers, DocumentKind, Section } from '@/lib/domains/residency/schema'
import { actorWith } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/builders/accounts'

/** What a company types that leaves nothing out. */
export const goodAnswers = (): Required<Answers> => ({
  organisation: {
    kind: 'HOST_COMPANY',
    nameZh: '测试新材料有限公司',
    uscc: '91310114MA1GW0001Q',
    industry: 'NEW_MATERIALS',
    contactName: '王小明',
    contactPhone: '13800001234',
    contactEmail: 'wang@example.org',
  },
  project: { title: '轻质材料', summary: '一种材料。', readiness: '5', innovation: '更轻。' },
  team: { leadName: '王小明', leadBackground: '材料学博士', size: '12', researchers: '8' },
  space: { use: 'LAB', areaM2: '120', startOn: shiftDay(today(), 30), months: '24' },
  plan: { landing: '两年内在家乡城市试产。' },
  documents: {},
  declarations: { accurate: 'on', privacy: 'on', publish: 'on' },
})

/** A person who applies. */
export async function anApplicant(): Promise<{ id: string; actor: Actor }> {
  const { id } = await anAccount([{ role: 'APPLICANT' }])
  return { id, actor: actorWith([{ role: 'APPLICANT' }], id) }
}

/** Someone of an enclave's team, or of its panel. */
export async function someone(role: 'OPS' | 'OPS_LEAD' | 'REVIEWER', enclaveId: string) {
  const { id, email } = await anAccount([{ role, enclaveId }])
  return { id, email, actor: actorWith([{ role, enclaveId }], id) }
}

/** A document of an application, as if it had been uploaded; its file is not on disk. */
export async function aDocument(applicationId: string, ownerId: string, kind: DocumentKind): Promise<void> {
  const file = { name: `${kind}.pdf`, mediaType: 'application/pdf', size: 10, sha256: 'a'.repeat(64) }
  await database().applicationDocument.create({
    data: {
      kind,
      application: { connect: { id: applicationId } },
      file: { create: { ...file, storageKey: newKey(), createdAt: new Date(), owner: { connect: { id: ownerId } } } },
    },
  })
}

/** A draft with every section filled and every document there. */
export async function aFullDraft(enclaveId: string, change: (answers: Required<Answers>) => void = () => {}) {
  const applicant = await anApplicant()
  const { id } = await startDraft(applicant.actor, { enclaveId })
  const answers = goodAnswers()
  change(answers)
  let version = 0
  const sections: Section[] = ['organisation', 'project', 'team', 'space', 'plan', 'declarations']
  for (const section of sections)
    version = (await saveSection(applicant.actor, { id, version, section, fields: answers[section] })).version
  for (const kind of ['LICENCE', 'PLAN'] as const) await aDocument(id, applicant.id, kind)
  return { id, version, applicant }
}

/** An application that was submitted. */
export async function aSubmission(enclaveId: string, change?: (answers: Required<Answers>) => void) {
  const draft = await aFullDraft(enclaveId, change)
  const { reference } = await submitApplication(draft.applicant.actor, {
    id: draft.id,
    version: draft.version,
    key: randomUUID(),
  })
  return { id: draft.id, reference, applicant: draft.applicant }
}

/** The version that an application stands at now. */
export const versionOf = async (id: string): Promise<number> =>
  (await database().residencyApplication.findUniqueOrThrow({ where: { id } })).version
