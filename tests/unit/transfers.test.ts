import { expect, test } from 'vitest'
import { hasLanded, isReportedStage } from '@/lib/domains/transfers/schema'

test('introduced is not yet landed; registered, and "landed" without a stage, are', () => {
  expect(['INTRODUCED', 'REGISTERED', null].map((reportedStage) => hasLanded({ reportedStage }))).toEqual([
    false,
    true,
    true,
  ])
  expect([isReportedStage('REGISTERED'), isReportedStage('opened'), isReportedStage(null)]).toEqual([
    true,
    false,
    false,
  ])
})
