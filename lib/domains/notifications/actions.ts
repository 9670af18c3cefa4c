'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/core/action'
import * as commands from '@/lib/domains/notifications/commands'
import * as schema from '@/lib/domains/notifications/schema'

// Layouts are not drawn again on the way to another page: the count of unread entries in theirs must be asked for.
const open = defineAction({
  schema: schema.entryChosen,
  run: async (actor, input) => {
    const { path } = await commands.markRead(actor, input)
    refresh()
    return { redirectTo: path }
  },
})

/** Marks an entry as read and goes to its record: a form, since a link that is merely fetched must change nothing. */
export async function openEntry(form: FormData): Promise<void> {
  await open(null, form)
}

const readAll = defineAction({
  schema: schema.allRead,
  run: async (actor, input) => {
    await commands.markAllRead(actor, input)
    refresh()
    return { redirectTo: input.inbox }
  },
})

export async function markAllRead(form: FormData): Promise<void> {
  await readAll(null, form)
}
