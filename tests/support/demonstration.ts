import { expect } from 'vitest'
import { seedDemonstration } from '@/prisma/seed/demonstration'
import { asOwner } from '@/tests/support/database'

/** How many rows each table has. */
export async function rows(): Promise<Record<string, number>> {
  const tables = await asOwner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const counted: Record<string, number> = {}
  for (const { name } of tables) {
    const [found] = await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`)
    counted[name] = found?.n ?? -1
  }
  return counted
}

/** Starts, and is cut off when a table is to get one row more than so many. */
export async function cutOff(table: string, most: number): Promise<Record<string, number>> {
  await asOwner(`CREATE FUNCTION power_cut() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF (SELECT count(*) FROM "${table}") >= ${most} THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`)
  await asOwner(`CREATE TRIGGER power_cut BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION power_cut()`)
  await expect(seedDemonstration()).rejects.toThrow()
  await asOwner(`DROP FUNCTION power_cut CASCADE`)
  return rows()
}

/** How many rows of a table there are by what an expression says. */
export const countedBy = async (table: string, by: string, where = 'true') =>
  Object.fromEntries(
    (
      await asOwner<{ key: string; n: number }>(
        `SELECT ${by}::text AS key, count(*)::int AS n FROM "${table}" WHERE ${where} GROUP BY 1`,
      )
    ).map(({ key, n }) => [key, n]),
  )
