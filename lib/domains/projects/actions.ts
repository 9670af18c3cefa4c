'use server'

import { refresh } from 'next/cache'
import { defineAction, defineQuestion } from '@/lib/core/action'
import type { BulkAnswer } from '@/lib/core/bulk'
import * as commands from '@/lib/domains/projects/commands'
import * as schema from '@/lib/domains/projects/schema'

const toProject = (id: string, done: string) => ({ redirectTo: `/admin/projects/${id}?done=${done}` })

export const createProject = defineAction({
  schema: schema.projectInput,
  run: async (actor, input) => toProject((await commands.createProject(actor, input)).id, 'created'),
})

export const editProject = defineAction({
  schema: schema.projectEdit,
  run: async (actor, input) => {
    await commands.editProject(actor, input)
    return toProject(input.id, 'edited')
  },
})

export const editFounder = defineAction({
  schema: schema.founderEdit,
  run: async (actor, input) => {
    await commands.editFounder(actor, input)
    return toProject(input.id, 'founder')
  },
})

export const askConsents = defineAction({
  schema: schema.consentsAsked,
  run: async (actor, input) => {
    await commands.askConsents(actor, input)
    return toProject(input.id, 'asked')
  },
})

export const moveProject = defineAction({
  schema: schema.boardMove,
  run: async (actor, { board, ...input }) => {
    await commands.moveByStaff(actor, input)
    if (board) return { redirectTo: `/admin/projects?view=board&done=${input.event}` }
    return toProject(input.id, input.event)
  },
})

export const moveProjects = defineQuestion({
  schema: schema.projectsMove,
  run: async (actor, input): Promise<BulkAnswer> => {
    const outcome = await commands.moveEachByStaff(actor, input)
    refresh()
    return { ...outcome, event: input.event, undo: input.undo === 'on' }
  },
})

export const revealFounder = defineQuestion({
  schema: schema.projectChosen,
  run: (actor, input) => commands.revealFounder(actor, input),
})
