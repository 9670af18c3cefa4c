import type { Actor } from '@/lib/core/auth/actor'
import { momentOf, type Tx } from '@/lib/core/db/client'
import { pinyinKeys } from '@/lib/core/pinyin'
import { appendAudit } from '@/lib/domains/audit/commands'
import type { Facts } from '@/prisma/seed/schema'

const KINDS = {
  UNIVERSITY: 'UNIVERSITY',
  INSTITUTE: 'INSTITUTE',
  TECHNOLOGY_TRANSFER_OFFICE: 'TRANSFER_OFFICE',
  JOINT_INSTITUTE: 'JOINT_INSTITUTE',
} as const
const noun = 'InstitutionPartnership'

type Base = { sources: ReadonlyMap<string, string>; enclaveId: string }

/**
 * The institutions that the sources name: long-term partners of the enclave, and the joint institute with those who joined
 * it. No source states a day, an entry or an offer: none is written.
 */
export async function seedInstitutions(tx: Tx, actor: Actor, stated: Facts['institutions'], base: Base): Promise<void> {
  const { sources, enclaveId } = base
  const members: string[] = []
  let hostId: string | undefined
  for (const { slug, nameZh, nameEn, kind, relation, source } of stated) {
    const sourceId = sources.get(source)
    if (!sourceId) throw new Error(`facts.json refers to ${source}, which it does not define`)
    const data = { slug, nameZh, nameEn, kind: KINDS[kind], ...pinyinKeys(nameZh), sourceId }
    const { id: institutionId } = await tx.organisation.create({ data })
    if (relation === 'JOINED_JOINT_INSTITUTE') members.push(institutionId)
    else {
      const isHost = relation === 'HOST_OF_JOINT_INSTITUTE'
      if (isHost) hostId = institutionId
      const what = { enclaveId, institutionId, kind: isHost ? 'JOINT_INSTITUTE' : 'LONG_TERM_PARTNER' } as const
      const { id } = await tx.institutionPartnership.create({ data: { ...what, sourceId, createdAt: momentOf(tx) } })
      const details = { organisationId: institutionId }
      await appendAudit(tx, actor, { verb: 'seed', noun, recordId: id, enclaveId, details })
    }
  }
  for (const fromId of members) {
    if (!hostId) throw new Error('facts.json names members of a joint institute, and no institute')
    await tx.organisationRelation.create({ data: { fromId, toId: hostId, kind: 'MEMBER_OF' } })
  }
}
