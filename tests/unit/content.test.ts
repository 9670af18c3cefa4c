import { describe, expect, test } from 'vitest'
import { eventsIn, planMove } from '@/lib/core/workflow'
import { blocksOf } from '@/lib/domains/content/schema'
import { articleWorkflow } from '@/lib/domains/content/workflow'

describe('the body of an article', () => {
  test('an empty line parts paragraphs; ## begins a heading', () => {
    expect(blocksOf('一\n二\n\n## 题\n文\n \n\n末')).toEqual([
      { kind: 'paragraph', text: '一\n二' },
      { kind: 'heading', text: '题' },
      { kind: 'paragraph', text: '文' },
      { kind: 'paragraph', text: '末' },
    ])
    expect(blocksOf('  \n\n ')).toEqual([])
  })
})

describe('the way of an article', () => {
  // Written by hand, not derived from the table: state, event, where it leads.
  const LEADS = { 'DRAFT publish': 'PUBLISHED', 'PUBLISHED archive': 'ARCHIVED' }

  test('only editors publish drafts and archive what is published', () => {
    for (const state of ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const)
      for (const event of ['publish', 'archive'] as const)
        for (const role of ['OPS', 'OPS_LEAD', 'SYSTEM'] as const) {
          const move = () => planMove(articleWorkflow, { state, event, roles: [role] }).to
          const to = new Map(Object.entries(LEADS)).get(`${state} ${event}`)
          if (to) expect(move()).toBe(to)
          else expect(move).toThrow('invalid_transition')
        }
    expect(eventsIn(articleWorkflow, 'DRAFT', [])).toEqual([])
  })
})
