import { expect } from 'vitest'
import { database } from '@/lib/core/db/client'
import { Refusal } from '@/lib/core/errors'

/** The code with which a command was refused, or null where it went through. */
export async function refusedWith(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** The record stands where its last log says, and each move left one log and one audit entry, the first for its making. */
export async function expectOneTrail(noun: string, recordId: string, states: readonly string[]): Promise<void> {
  const logs = await database().statusLog.findMany({ where: { noun, recordId }, orderBy: { id: 'asc' } })
  expect(logs.map(({ to }) => to)).toEqual(states)
  expect(logs.slice(1).map(({ from }) => from)).toEqual(states.slice(0, -1))
  const audited = await database().auditEntry.findMany({ where: { noun, recordId }, orderBy: { seq: 'asc' } })
  expect(audited.map(({ verb }) => verb)).toEqual(logs.map(({ event }) => event))
}
