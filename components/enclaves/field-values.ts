/** A column as its form field shows it: lists one a line, decimals and numbers as they stand, nothing for null. */
export function fieldValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'boolean') return value ? 'on' : ''
  return String(value)
}
