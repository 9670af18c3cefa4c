'use server'

import { defineAction, defineQuestion } from '@/lib/core/action'
import * as commands from '@/lib/domains/introductions/commands'
import * as schema from '@/lib/domains/introductions/schema'

type Door = 'admin' | 'portal' | 'desk'
const to = (door: Door, need: string, done: string) => ({ redirectTo: `/${door}/talent/${need}?done=${done}` })

export const suggest = defineAction({
  schema: schema.suggestion,
  run: async (actor, input) => {
    await commands.suggest(actor, input)
    return to('admin', input.id, 'suggested')
  },
})

/** The partner's own door. */
export const suggestAsPartner = defineAction({
  schema: schema.suggestion,
  run: async (actor, input) => {
    await commands.suggest(actor, input)
    return to('desk', input.id, 'suggested')
  },
})

export const moveIntroduction = defineAction({
  schema: schema.moveAt,
  run: async (actor, { need, ...input }) => {
    await commands.moveIntroduction(actor, input)
    return to('admin', need, input.event)
  },
})

/** The company's own door to its moves. */
export const moveOwnIntroduction = defineAction({
  schema: schema.moveAt,
  run: async (actor, { need, ...input }) => {
    await commands.moveIntroduction(actor, input)
    return to('portal', need, input.event)
  },
})

export const confirmIntroduction = defineAction({
  schema: schema.proofAt,
  run: async (actor, { need, ...input }) => {
    await commands.proveIntroduction(actor, input)
    return to('admin', need, input.event)
  },
})

export const acceptForCandidate = defineAction({
  schema: schema.proofAt,
  run: async (actor, { need, ...input }) => {
    await commands.proveIntroduction(actor, input)
    return to('portal', need, input.event)
  },
})

export const dateIntroduction = defineAction({
  schema: schema.dayAt,
  run: async (actor, { need, ...input }) => {
    await commands.dateIntroduction(actor, input)
    return to('admin', need, input.event)
  },
})

export const dateOwnIntroduction = defineAction({
  schema: schema.dayAt,
  run: async (actor, { need, ...input }) => {
    await commands.dateIntroduction(actor, input)
    return to('portal', need, input.event)
  },
})

export const gradeIntroduction = defineAction({
  schema: schema.levelAt,
  run: async (actor, { need, ...input }) => {
    await commands.gradeIntroduction(actor, input)
    return to('admin', need, 'grade')
  },
})

export const revealCandidate = defineQuestion({
  schema: schema.introductionChosen,
  run: commands.revealCandidate,
})
