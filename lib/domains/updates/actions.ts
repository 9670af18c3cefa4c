'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/updates/commands'
import * as schema from '@/lib/domains/updates/schema'

const toOwn = (organisationId: string, enclaveId: string, year: number, done: string) => ({
  redirectTo: `/portal/updates/${year}?organisation=${organisationId}&enclave=${enclaveId}&done=${done}`,
})

export const saveUpdate = defineAction({
  schema: schema.updateInput,
  run: async (actor, input) => {
    await commands.saveUpdate(actor, input)
    return toOwn(input.organisationId, input.enclaveId, input.year, 'saved')
  },
})

/** The resident's own door: hands in. */
export const submitUpdate = defineAction({
  schema: schema.updateHandIn,
  run: async (actor, { organisationId, enclaveId, year, id, version }) => {
    await commands.moveUpdate(actor, { id, version, event: 'submit', reason: undefined })
    return toOwn(organisationId, enclaveId, year, 'submit')
  },
})

export const moveUpdate = defineAction({
  schema: schema.updateMove,
  run: async (actor, input) => {
    await commands.moveUpdate(actor, input)
    return { redirectTo: `/admin/updates/${input.id}?done=${input.event}` }
  },
})
