'use server'

import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/views/commands'
import * as schema from '@/lib/domains/views/schema'

export const keepView = defineAction({
  schema: schema.viewInput,
  run: async (actor, input) => {
    await commands.keepView(actor, input)
    return { redirectTo: schema.viewPath(input, 'kept') }
  },
})

const remove = defineAction({
  schema: schema.viewChosen,
  run: async (actor, input) => {
    const { list } = await commands.removeView(actor, input)
    return { redirectTo: schema.viewPath({ list, query: '' }, input.id) }
  },
})

/** A form of one button, for which there is nothing to mend. */
export async function removeView(form: FormData): Promise<void> {
  await remove(null, form)
}

export const restoreView = defineAction({
  schema: schema.viewChosen,
  run: async (actor, input) => ({ redirectTo: schema.viewPath(await commands.restoreView(actor, input)) }),
})
