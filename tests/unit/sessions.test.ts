import { expect, test } from 'vitest'
import type { Role } from '@/lib/core/db/generated/enums'
import { startOf } from '@/lib/domains/sessions/policy'
import { actorWith } from '@/tests/support/actors'

const HELD: [Role[], string][] = [
  [[], '/portal'],
  [['APPLICANT'], '/portal'],
  [['TENANT_ADMIN', 'APPLICANT'], '/portal'],
  [['PARTNER'], '/desk/requests'],
  [['PARTNER', 'TENANT_MEMBER'], '/desk/requests'],
  [['DISTRICT'], '/desk'],
  [['DISTRICT', 'PARTNER'], '/desk'],
  [['OPS', 'TENANT_ADMIN'], '/admin'],
  [['OPS', 'PARTNER'], '/admin'],
  [['GOV'], '/admin'],
]

test.each(HELD)('who is %j begins at %s', (roles, start) => {
  expect(startOf(actorWith(roles.map((role) => ({ role }))))).toBe(start)
})

test('and who meant to go somewhere goes there', () => {
  expect(startOf(actorWith([{ role: 'PARTNER' }]), '/en/desk/talent')).toBe('/desk/talent')
})
