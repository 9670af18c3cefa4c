'use server'

import { defineAction } from '@/lib/core/action'
import { refuse } from '@/lib/core/errors'
import * as commands from '@/lib/domains/imports/commands'
import { importMove, readMapping } from '@/lib/domains/imports/schema'

const toImport = (id: string) => ({ redirectTo: `/admin/imports/${id}` })

export const mapImport = defineAction({
  schema: importMove,
  run: async (actor, input, form) => {
    await commands.mapImport(actor, { ...input, mapping: readMapping(form) ?? refuse('mapping_faulty') })
    return toImport(input.id)
  },
})

export const commitImport = defineAction({
  schema: importMove,
  run: async (actor, input) => {
    await commands.commitImport(actor, input)
    return toImport(input.id)
  },
})

export const revertImport = defineAction({
  schema: importMove,
  run: async (actor, input) => {
    await commands.revertImport(actor, input)
    return toImport(input.id)
  },
})

export const discardImport = defineAction({
  schema: importMove,
  run: async (actor, input) => {
    await commands.discardImport(actor, input)
    return { redirectTo: '/admin/imports?done=discarded' }
  },
})
