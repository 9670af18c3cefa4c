import { defineWorkflow } from '@/lib/core/workflow'

/** A draft is published once; what was published is archived, never deleted. */
export const articleWorkflow = defineWorkflow({
  noun: 'Article',
  initial: ['DRAFT'],
  moves: [
    { from: ['DRAFT'], event: 'publish', to: 'PUBLISHED', by: ['OPS', 'OPS_LEAD', 'SYSTEM'] },
    { from: ['PUBLISHED'], event: 'archive', to: 'ARCHIVED', by: ['OPS', 'OPS_LEAD', 'SYSTEM'] },
  ],
})

export type ArticleEvent = (typeof articleWorkflow.moves)[number]['event']
