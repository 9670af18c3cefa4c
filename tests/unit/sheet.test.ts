import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv, plainCell, safeCell } from '@/lib/core/sheet'

describe('a cell', () => {
  test.each([
    '=1+1',
    '+86 577 88990000',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u3000＝1',
    '\ufeff=1',
    '\u200b=1',
    '=HYPERLINK("https://evil.example","x")',
    "=cmd|'/c calc'!A0",
    '\tx',
    "'=1",
    "''  -1",
  ])('%j is made text', (value) => {
    expect(safeCell(value)).toBe(`'${value}`)
  })

  test.each(['', '温州', '2024-01-02', 'a=b', 'x@example.org', '1-2', "'a", '（+1）', '100%'])(
    '%j is left alone',
    (value) => {
      expect(safeCell(value)).toBe(value)
    },
  )
})

test('what was made text is read back as it stood, and nothing else is touched', () => {
  const mark = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    '\n',
    ' ',
    '\ufeff',
    'a',
    '温',
  )
  const hostile = fc.array(mark, { maxLength: 6 }).map((marks) => marks.join(''))
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), (value) => {
      expect(plainCell(safeCell(value))).toBe(value)
    }),
    { numRuns: 2000 },
  )
})

/** Reads CSV as RFC 4180 describes it, one character at a time. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, inside]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (inside && char === '"' && text[at + 1] === '"') {
      cell += char
      at += 1
    } else if (char === '"') inside = !inside
    else if (!inside && char === ',') {
      row.push(cell)
      cell = ''
    } else if (!inside && char === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += char
  }
  return rows
}

describe('a sheet', () => {
  test('begins with a byte order mark, so that Chinese is read as such, and ends each row with CR LF', () => {
    expect(
      csv([
        ['名称', '面积'],
        ['甲, "乙"', '9610'],
      ]),
    ).toBe('\ufeff名称,面积\r\n"甲, ""乙""",9610\r\n')
  })

  test('of any texts is read back cell by cell, none of them active', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@＝\t\r\n ",]{0,4}$/))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (given) => {
        const back = read(csv(given).slice(1))
        expect(back.map((row) => row.length)).toEqual(given.map((row) => row.length))
        for (const [y, row] of given.entries())
          for (const [x, value] of row.entries()) {
            expect([value, `'${value}`]).toContain(back[y]?.[x])
            expect(back[y]?.[x]?.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
          }
      }),
    )
  })
})
