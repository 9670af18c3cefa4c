'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/reviews/commands'
import * as schema from '@/lib/domains/reviews/schema'

const toApplication = (id: string, done: string) => ({ redirectTo: `/admin/residency/${id}?done=${done}` })

export const assignReviewer = defineAction({
  schema: schema.assignment,
  run: async (actor, input) => {
    await commands.assignReviewer(actor, input)
    return toApplication(input.applicationId, 'assigned')
  },
})

export const unassignReviewer = defineAction({
  schema: schema.reviewChosen.extend({ applicationId: schema.assignment.shape.applicationId }),
  run: async (actor, input) => {
    await commands.unassignReviewer(actor, input)
    return toApplication(input.applicationId, 'unassigned')
  },
})

export const declareConflict = defineAction({
  schema: schema.declaration,
  run: async (actor, input) => {
    await commands.declareConflict(actor, input)
    return { redirectTo: `/admin/reviews/${input.id}?done=declared` }
  },
})

export const score = defineAction({
  schema: schema.judgement,
  run: async (actor, input) => {
    await commands.score(actor, input)
    return { redirectTo: `/admin/reviews/${input.id}?done=scored` }
  },
})
