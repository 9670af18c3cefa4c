import { defineWorkflow } from '@/lib/core/workflow'

/**
 * A table on its way to become records, and back. AUTHOR: who uploaded it; OPS: the team of the enclave; LEAD: its lead.
 * SYSTEM says when the work on its rows is done, or that whoever asked for it may no more.
 */
export const importWorkflow = defineWorkflow({
  noun: 'Import',
  initial: ['UPLOADED'],
  moves: [
    { from: ['UPLOADED', 'MAPPED', 'CHECKED'], event: 'map', to: 'MAPPED', by: ['OPS'] },
    { from: ['MAPPED'], event: 'check', to: 'CHECKED', by: ['SYSTEM'] },
    { from: ['CHECKED', 'FAILED'], event: 'commit', to: 'COMMITTING', by: ['OPS'] },
    { from: ['COMMITTING'], event: 'complete', to: 'COMMITTED', by: ['SYSTEM'] },
    { from: ['COMMITTING'], event: 'fail', to: 'FAILED', by: ['SYSTEM'] },
    { from: ['COMMITTED', 'FAILED'], event: 'revert', to: 'REVERTING', by: ['AUTHOR', 'LEAD'] },
    { from: ['REVERTING'], event: 'finish', to: 'REVERTED', by: ['SYSTEM'] },
    { from: ['UPLOADED', 'MAPPED', 'CHECKED'], event: 'discard', to: 'DISCARDED', by: ['AUTHOR', 'LEAD'] },
  ],
})

export type ImportEvent = (typeof importWorkflow.moves)[number]['event']
export type ImportState = (typeof importWorkflow.moves)[number]['to'] | (typeof importWorkflow.initial)[number]
export type ImportBy = (typeof importWorkflow.moves)[number]['by'][number]

/** In these a job works on the rows. */
export const WORKING = ['MAPPED', 'COMMITTING', 'REVERTING'] as const
export const isWorking = (state: ImportState): boolean => WORKING.some((working) => working === state)
