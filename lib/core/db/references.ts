import type { Tx } from '@/lib/core/db/client'

type Reference = { table: string; column: string }

const known = new Map<string, string>()

/** A question that asks every column by which the database lets another row point at a table; the tables stay as they are. */
async function questionAbout(tx: Tx, table: string): Promise<string> {
  const before = known.get(table)
  if (before !== undefined) return before
  const found = await tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = to_regclass(${`public.${table}`}) AND array_length(c.conkey, 1) = 1
    ORDER BY 1, 2`
  // Names come from the catalogue, quoted by it.
  const asked = found.map(({ table: from, column }) => `EXISTS (SELECT FROM ${from} WHERE ${column} = $1::uuid)`)
  const question = `SELECT (${asked.join(' OR ') || 'FALSE'}) AS referred`
  known.set(table, question)
  return question
}

/**
 * Whether any row of any table points at this one: then it has become part of something, and is no more only what was
 * typed. Asks the database for its own foreign keys, so that a table that is added is asked by itself.
 * @param table its quoted name, such as "Organisation"
 */
export async function isReferredTo(
  tx: Tx,
  table: '"Organisation"' | '"Cooperation"' | '"PatentCase"',
  id: string,
): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ referred: boolean }[]>(await questionAbout(tx, table), id)
  return row?.referred ?? true
}
