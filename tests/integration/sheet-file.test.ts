import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { csv } from '@/lib/core/sheet'
import { readTable } from '@/lib/core/sheet-file'
import { type Cell, workbook } from '@/lib/core/workbook'
import { HOSTILE_SHEETS, rawWorkbook, sheetXml } from '@/tests/support/builders/sheets'

const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
function onDisk(body: Buffer | string): { path: string; size: number } {
  count += 1
  const path = join(folder, String(count))
  writeFileSync(path, body)
  return { path, size: Buffer.byteLength(body) }
}
const readBack = (body: Buffer | string, kind: 'xlsx' | 'csv') => {
  const { path, size } = onDisk(body)
  return readTable(path, size, kind)
}
const written = (head: readonly string[], rows: readonly (readonly Cell[])[]) =>
  buffer(workbook([{ name: '数据', head, rows }]))

describe('a hostile table is refused within a second, and in 150 MB', () => {
  test.each(HOSTILE_SHEETS)('%s (%s)', (_, kind, verdict, make) => {
    const { path } = onDisk(make())
    const args = ['--import', 'tsx', 'tests/support/read-sheet-once.ts', path, kind]
    const { answer, ms, grown } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    expect(answer).toBe(verdict)
    expect(ms).toBeLessThan(1000)
    expect(grown).toBeLessThan(150 * 1024 * 1024)
  })
})

describe('a table', () => {
  test('as a workbook is read as it was written: texts, numbers, days, empty cells', async () => {
    const rows: Cell[][] = [
      ['温州甲公司', 42, { day: '2021-03-04' }, null],
      ['00123', 0.5, { day: '1999-12-31' }, 'x'],
    ]
    expect(await readBack(await written(['名称', '数', '日', '注'], rows), 'xlsx')).toEqual([
      ['名称', '数', '日', '注'],
      ['温州甲公司', '42', '2021-03-04'],
      ['00123', '0.5', '1999-12-31', 'x'],
    ])
  })

  test('with formulas, in whatever guise, has no value there; what the program had computed is not taken', async () => {
    const cells = [
      '<c r="A2"><f>1+1</f><v>2</v></c>',
      '<c r="B2" t="str"><f>HYPERLINK("http://e.example","x")</f><v>x</v></c>',
      '<c r="C2"><f t="shared" ref="C2" si="0">A2</f><v>2</v></c>',
      '<c r="D2"><f t="array" ref="D2">A2</f><v>2</v></c>',
      '<c r="E2" t="e"><v>#REF!</v></c>',
      '<c r="F2" t="inlineStr"><is><t>=1+1</t></is></c>',
    ].join('')
    const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
    const read = await readBack(rawWorkbook(sheetXml(`${head}<row r="2">${cells}</row>`)), 'xlsx')
    expect(read).toEqual([['a'], [null, null, null, null, null, '=1+1']])
  })

  test('never holds a formula when it is written, whatever is typed', async () => {
    const book = await written(['=1+1'], [["=cmd|'/c calc'!A0"], ['＝1'], ['-1']])
    expect(await readBack(book, 'xlsx')).toEqual([['=1+1'], ["=cmd|'/c calc'!A0"], ['＝1'], ['-1']])
    const { path } = onDisk(book)
    const part = (name: string) => execFileSync('unzip', ['-p', path, name], { encoding: 'utf8' })
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
    expect(part('xl/sharedStrings.xml')).toContain('<t>&apos;＝1</t>')
    expect(part('xl/sharedStrings.xml')).not.toMatch(/<t[^>]*>[=＝+\-@]/)
  })

  test('as CSV is read in UTF-8 with and without its mark, in UTF-16 and in GB18030, by commas, semicolons and tabs', async () => {
    const gb = Buffer.from([0xc3, 0xfb, 0x2c, 0x61, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0a])
    const expected = [
      ['名', 'a'],
      ['甲', '1'],
    ]
    const texts = ['\ufeff名,a\r\n甲,1\r\n', '名,a\n甲,1', '名;a\n甲;1\n', '名\ta\n甲\t1\n\n\n']
    const bodies = [...texts.map((text) => Buffer.from(text)), Buffer.from('\ufeff名,a\n甲,1', 'utf16le'), gb]
    for (const body of bodies) expect(await readBack(body, 'csv')).toEqual(expected)
  })

  test('of any texts comes back as it was, but for the ends of lines, from a workbook and from CSV', async () => {
    const mark = fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ' ',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      ';',
      '<',
      '&',
      '&lt;',
      '_x003D_',
      '甲',
    )
    const typed = fc.array(mark, { minLength: 1, maxLength: 6 }).map((marks) => marks.join(''))
    const rows = fc.array(fc.array(typed, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const head = ['一', '二', '三']
        const expected = [head, ...given.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')))]
        expect(await readBack(csv([head, ...given]), 'csv')).toEqual(expected)
        expect(await readBack(await written(head, given), 'xlsx')).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})
