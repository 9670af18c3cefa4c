import { randomUUID } from 'node:crypto'
import { columnOfDay, now, shiftDay, today } from '@/lib/core/clock'
import { database, disconnect } from '@/lib/core/db/client'
import { seal } from '@/lib/core/seal'
import { anAccount } from '@/tests/support/builders/accounts'
import { goodAnswers } from '@/tests/support/builders/residency'

// A program of its own, since it needs the secrets of the portal that it fills: an applicant with many finished drafts.
const [email = '', many = '1'] = process.argv.slice(2)
const { id: applicantId } = await anAccount([{ role: 'APPLICANT' }], { email })
const { id: enclaveId } = await database().enclave.findFirstOrThrow({ orderBy: { position: 'asc' } })
const ids = Array.from({ length: Number(many) }, () => randomUUID())
const at = { savedAt: now(), draftUntil: columnOfDay(shiftDay(today(), 90)) }
const lifted = { nameZh: '测试新材料有限公司', kind: 'HOST_COMPANY', direction: 'BRINGING_IN', areaM2: 120 } as const
await database().residencyApplication.createMany({
  data: ids.map((id) => {
    const answers = seal(JSON.stringify(goodAnswers()), `ResidencyApplication.answers ${id}`)
    return { ...at, ...lifted, id, enclaveId, applicantId, answers }
  }),
})
const documents = ids.flatMap((applicationId) =>
  (['LICENCE', 'PLAN'] as const).map((kind) => ({ applicationId, kind, fileId: randomUUID() })),
)
await database().file.createMany({
  data: documents.map(({ fileId, kind }) => ({
    id: fileId,
    storageKey: randomUUID(),
    name: `${kind}.pdf`,
    mediaType: 'application/pdf',
    size: 10,
    sha256: 'a'.repeat(64),
    ownerId: applicantId,
    createdAt: now(),
  })),
})
await database().applicationDocument.createMany({ data: documents })
process.stdout.write(JSON.stringify(ids))
await disconnect()
