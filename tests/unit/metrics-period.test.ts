import { describe, expect, test } from 'vitest'
import { readPeriod } from '@/lib/domains/metrics/schema'

describe('the period that an address gives', () => {
  test.each([
    ['nothing', {}, null, null],
    ['empty fields', { from: '', to: ' ' }, null, null],
    ['a start', { from: '2024-01-01' }, '2024-01-01', null],
    ['an end', { to: '2024-02-29' }, null, '2024-02-29'],
    ['one day', { from: '2024-02-29', to: '2024-02-29' }, '2024-02-29', '2024-02-29'],
    ['the earliest and the latest', { from: '1900-01-01', to: '2199-12-31' }, '1900-01-01', '2199-12-31'],
  ])('%s', (_, search, from, to) => {
    expect(readPeriod(search)).toEqual({ period: { from, to }, errors: {}, typed: { from: from ?? '', to: to ?? '' } })
  })

  const ALL_TIME = { from: null, to: null }
  test.each([
    ['a day that is not', { from: '2023-02-29', to: '2023-03-01' }, { from: 'date_form' }],
    ['another form', { from: '2023-01-01', to: '1/3/2023' }, { to: 'date_form' }],
    ['words', { from: 'spring', to: 'autumn' }, { from: 'date_form', to: 'date_form' }],
    ['a year that no park had', { from: '1899-12-31', to: '2200-01-01' }, { from: 'date_form', to: 'date_form' }],
    ['the wrong order', { from: '2023-02-01', to: '2023-01-31' }, { to: 'period_order' }],
  ])('%s: said at its field, what was typed is kept, all time is shown', (_, search, errors) => {
    expect(readPeriod(search)).toEqual({ period: ALL_TIME, errors, typed: search })
  })

  test.each([
    ['a list', ['2023-01-01', '2023-01-02']],
    ['an object', { gt: '2023-01-01' }],
    ['a number', 2023],
    ['NUL', '2023-01-01\0'],
    ['a lone surrogate', '\ud800'],
    ['much', '9'.repeat(5000)],
  ])('%s is wrong, and nothing that can be shown again', (_, from) => {
    expect(readPeriod({ from })).toEqual({
      period: ALL_TIME,
      errors: { from: 'date_form' },
      typed: { from: '', to: '' },
    })
  })
})
