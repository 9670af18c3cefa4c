/** A name as a list shows it: enough to tell people apart at the door, and no more. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  const isHan = /\p{Script=Han}/u.test(name)
  if (isHan) return first + '＊'.repeat(Math.max(1, Math.min(rest.length, 2)))
  return name
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ')
}
