import { afterEach, describe, expect, test } from 'vitest'
import { databaseRefusal, REFUSALS, Refusal, refuse } from '@/lib/core/errors'

afterEach(() => {
  globalThis.enclaveDatabaseFailedAt = undefined
})

/** As Prisma reports what PostgreSQL said: its own code, and the driver's error with the SQLSTATE beneath. */
const prisma = (code: string, sqlState?: string) =>
  Object.assign(new Error('Invalid invocation'), {
    code,
    meta: sqlState ? { driverAdapterError: Object.assign(new Error(''), { cause: { originalCode: sqlState } }) } : {},
  })
const withCode = (code: string) => Object.assign(new Error('x'), { code })

describe('what the database says', () => {
  test.each([
    ['a value that is taken', prisma('P2002', '23505'), 'conflict'],
    ['a row that others refer to', prisma('P2003', '23503'), 'conflict'],
    ['two bookings that overlap', prisma('P2039', '23P01'), 'conflict'],
    ['the same in SQL of our own', prisma('P2010', '23P01'), 'conflict'],
    ['a write that lost the race', prisma('P2034'), 'stale'],
    ['the same in SQL of our own', prisma('P2010', '40001'), 'stale'],
    ['a deadlock', prisma('P2010', '40P01'), 'stale'],
    ['a row that is not there', prisma('P2025'), 'not_found'],
    ['NUL in a text', prisma('P2010', '22021'), 'invalid_input'],
    ['NUL in JSON', prisma('P2010', '22P05'), 'invalid_input'],
    ['no UUID', prisma('P2007', '22P02'), 'invalid_input'],
    ['a number out of range', prisma('P2020'), 'invalid_input'],
    ['nobody who answers', withCode('ECONNREFUSED'), 'unavailable'],
    ['a pool without a free connection', prisma('P2028'), 'unavailable'],
    ['an end by the operator', prisma('P2010', '57P01'), 'unavailable'],
    ['a statement that took too long', prisma('P2010', '57014'), 'unavailable'],
    ['too many connections', prisma('P2037', '53300'), 'unavailable'],
    ['a backend that was killed', new Error('Connection terminated unexpectedly'), 'unavailable'],
    ['a pool that waited', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['several addresses, none of which answers', new Error('x', { cause: withCode('ECONNREFUSED') }), 'unavailable'],
  ])('%s', (_, error, code) => {
    const refusal = databaseRefusal(error)
    expect(refusal?.code).toBe(code)
    expect(refusal?.cause).toBe(error)
    expect(globalThis.enclaveDatabaseFailedAt !== undefined).toBe(code === 'unavailable')
  })

  test.each([
    ['a right that the role lacks', prisma('P2039', '42501')],
    ['a rule of the table that was broken', prisma('P2039', '23514')],
    ['a table that is missing', prisma('P2021', '42P01')],
    ['a column that is missing', prisma('P2010', '42703')],
    ['a fault of the program', new TypeError('x is undefined')],
    ['a text', 'P2002'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is unexpected, and no refusal', (_, error) => {
    expect(databaseRefusal(error)).toBeUndefined()
    expect(globalThis.enclaveDatabaseFailedAt).toBeUndefined()
  })

  test('a refusal stays the refusal it is, and an error that contains itself does not hang', () => {
    const refusal = new Refusal('stale')
    expect(databaseRefusal(refusal)).toBe(refusal)
    const circle: { cause?: unknown } = {}
    circle.cause = circle
    expect(databaseRefusal(circle)).toBeUndefined()
  })
})

describe('a refusal', () => {
  test('carries its code, its status and what the words need', () => {
    const act = () => refuse('rate_limited', { minutes: 15 })
    expect(act).toThrow(expect.objectContaining({ code: 'rate_limited', status: 429, params: { minutes: 15 } }))
    expect(act).toThrow(expect.objectContaining({ digest: 'refusal:rate_limited' }))
  })

  test('is the reader’s doing (4xx), but for the database that is away', () => {
    const server = Object.entries(REFUSALS).filter(([, status]) => status < 400 || status > 499)
    expect(server).toEqual([['unavailable', 503]])
  })
})
