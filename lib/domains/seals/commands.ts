import type { Actor } from '@/lib/core/auth/actor'
import { pool, type Tx, transaction } from '@/lib/core/db/client'
import { hashKeyOfBefore, newHashKey, oldKeyIds, seal, sealKeyId, unseal } from '@/lib/core/seal'
import { appendAudit } from '@/lib/domains/audit/commands'

const BATCH = 500
const ONE = 1
const PLACE = `HashKey.key ${ONE}`

/** The key of keyed hashes: made once, sealed, and never replaced, or one person would count as two. */
export async function hashKey(tx: Tx): Promise<string> {
  const kept = await tx.hashKey.findUnique({ where: { id: ONE } })
  if (kept) return unseal(kept.key, PLACE)
  const isFirst = (await tx.person.count({ where: { key: { not: null } } })) === 0
  const key = seal(isFirst ? newHashKey() : hashKeyOfBefore(), PLACE)
  await tx.hashKey.createMany({ data: { id: ONE, key }, skipDuplicates: true })
  return unseal((await tx.hashKey.findUniqueOrThrow({ where: { id: ONE } })).key, PLACE)
}

type Table = { name: string; idType: string; columns: string[] }

/** Every table whose texts the application may write: what is sealed is known by how it begins, not by a list. */
async function writableTables(): Promise<Table[]> {
  const { rows } = await pool().query<Table>(`
    SELECT c.relname::text AS name, format_type(k.atttypid, NULL) AS "idType",
      array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'id'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'text'::regtype AND a.attname <> 'id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(c.oid, 'UPDATE')
    GROUP BY 1, 2 ORDER BY 1`)
  return rows
}

type Found = { id: string; column: string; text: string }

/** The next rows by their id, and of them what old keys sealed. @returns after: null at the end of the table */
async function readBatch({ name, idType, columns }: Table, after: string | null) {
  const texts = columns.map((column) => `CASE WHEN split_part("${column}", '.', 1) = ANY($2) THEN "${column}" END`)
  const { rows } = await pool().query<{ id: string; texts: (string | null)[] }>(
    `SELECT id::text AS id, ARRAY[${texts}] AS texts FROM "${name}"
     WHERE $1::text IS NULL OR id > $1::text::${idType} ORDER BY "${name}".id LIMIT ${BATCH}`,
    [after, oldKeyIds()],
  )
  const found = rows.flatMap(({ id, texts }) =>
    columns.flatMap((column, index): Found[] => {
      const text = texts[index]
      return text ? [{ id, column, text }] : []
    }),
  )
  return { found, after: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) }
}

function reseal(text: string, place: string): string | null {
  try {
    return seal(unseal(text, place), place)
  } catch {
    return null
  }
}

type Outcome = { resealed: number; unreadable: string[] }

/** One pass over a table. What somebody wrote meanwhile is left as they wrote it: the next pass finds it. */
async function passOver(table: Table): Promise<Outcome> {
  const outcome: Outcome = { resealed: 0, unreadable: [] }
  const { name, idType } = table
  for (let after: string | null = null, isLast = false; !isLast; isLast = after === null) {
    const batch: Awaited<ReturnType<typeof readBatch>> = await readBatch(table, after)
    after = batch.after
    for (const { id, column, text } of batch.found) {
      const place = `${name}.${column} ${id}`
      const anew = reseal(text, place)
      const update = `UPDATE "${name}" SET "${column}" = $1 WHERE id = $2::text::${idType} AND "${column}" = $3`
      if (anew === null) outcome.unreadable.push(place)
      else outcome.resealed += (await pool().query(update, [anew, id, text])).rowCount ?? 0
    }
  }
  return outcome
}

/**
 * Seals anew what old keys sealed, row by row, while the portal goes on; whenever it ends, it may be begun again. Keyed
 * hashes stay. @returns how many texts were sealed anew, and the places of those that no key opens
 */
export async function resealAll(actor: Actor): Promise<Outcome> {
  await transaction(hashKey)
  const tables = await writableTables()
  const outcome: Outcome = { resealed: 0, unreadable: [] }
  for (let found = 1; found > 0; ) {
    const passes = []
    for (const table of tables) passes.push(await passOver(table))
    found = passes.reduce((sum, { resealed }) => sum + resealed, 0)
    outcome.resealed += found
    outcome.unreadable = passes.flatMap(({ unreadable }) => unreadable)
  }
  const fact = { verb: 'reseal', noun: 'SealKey', recordId: sealKeyId(), details: { texts: outcome.resealed } }
  await transaction((tx) => appendAudit(tx, actor, fact))
  return outcome
}
