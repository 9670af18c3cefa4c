import pg from 'pg'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { visitor } from '@/lib/core/auth/actor'
import { residentHome } from '@/lib/domains/residents/queries'
import { actorWith } from '@/tests/support/actors'
import { aLead } from '@/tests/support/builders/cooperation'
import { anEnclave } from '@/tests/support/builders/enclaves'
import { aCompany, aNeed, aPartner } from '@/tests/support/builders/talent'
import { anActiveTenancy, aTeam } from '@/tests/support/builders/tenancies'
import '@/tests/support/database'

afterEach(() => vi.restoreAllMocks())

describe('the home of a resident', () => {
  test('has the papers of the tenancy, and what is under way, for admin and member', async () => {
    const { id: enclaveId } = await anEnclave()
    const { organisationId, applicant } = await anActiveTenancy(await aTeam(enclaveId), {
      change: ({ organisation }) => Object.assign(organisation, { uscc: '', kind: 'TEAM' }),
    })
    const company = {
      ...{ id: applicant.id, email: '', enclaveId, organisationId },
      actor: actorWith([{ role: 'TENANT_ADMIN', organisationId }], applicant.id),
    }
    const [need, lead] = [await aNeed(company), await aLead(company)]
    const member = actorWith([{ role: 'TENANT_MEMBER', organisationId }], applicant.id)
    for (const actor of [company.actor, member]) {
      const [home, ...others] = await residentHome(actor)
      expect(others).toEqual([])
      expect(home).toMatchObject({
        id: organisationId,
        needs: [{ id: need, status: 'OPEN' }],
        cooperations: [{ id: lead, status: 'LEAD' }],
        tenancies: [{ documents: [{ kind: 'CONTRACT', file: { name: 'contract.pdf' } }] }],
      })
    }
  })

  test('is nobody else’s', async () => {
    const { id: enclaveId } = await anEnclave()
    const company = await aCompany(enclaveId)
    const rival = await aCompany(enclaveId)
    expect((await residentHome(rival.actor)).map(({ id }) => id)).toEqual([rival.organisationId])
    const partner = await aPartner()
    const team = actorWith([{ role: 'OPS_LEAD', enclaveId }])
    for (const actor of [visitor, partner.actor, team, actorWith([{ role: 'APPLICANT' }], company.id)])
      expect(await residentHome(actor)).toEqual([])
  })

  test('asks the database as often for many needs as for one', async () => {
    const company = await aCompany((await anEnclave()).id)
    const asked = async () => {
      const query = vi.spyOn(pg.Client.prototype, 'query')
      await residentHome(company.actor)
      const count = query.mock.calls.length
      query.mockRestore()
      return count
    }
    await aNeed(company)
    await aLead(company)
    const one = await asked()
    for (let index = 0; index < 7; index += 1) {
      await aNeed(company)
      await aLead(company)
    }
    expect(one).toBeGreaterThan(0)
    expect(await asked()).toBe(one)
    expect((await residentHome(company.actor))[0]?.needs).toHaveLength(5)
  })
})
