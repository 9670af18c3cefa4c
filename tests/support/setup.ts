import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let error: MockInstance

// What a program says on console.error is a fault that nobody handled.
beforeEach(() => {
  error = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  expect(error.mock.calls).toEqual([])
  error.mockRestore()
})
