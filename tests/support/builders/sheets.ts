import { randomBytes } from 'node:crypto'
import type { Verdict } from '@/lib/core/inspection/verdict'
import { type ZipPart, zip } from '@/tests/support/builders/zip'

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook byte by byte, its only sheet with the given XML. @param more further parts */
export function rawWorkbook(sheet: Buffer | string, more: readonly ZipPart[] = [], said?: ZipPart['said']): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${NAMES}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet, ...(said ? { said } : {}) },
    ...more,
  ])
}

/** A sheet of rows that are given as XML. */
export const sheetXml = (rows: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="${NAMES}"><sheetData>${rows}</sheetData></worksheet>`
const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const small = sheetXml(row(text('a'), text('b')) + row(text('1'), text('2')))
/** Words that no packer makes short. */
const noise = (megabytes: number) => randomBytes(megabytes << 19).toString('hex')

type Hostile = readonly [title: string, kind: 'xlsx' | 'csv', verdict: Verdict, make: () => Buffer | string]

export const HOSTILE_SHEETS: readonly Hostile[] = [
  ['zeros, a thousandfold', 'xlsx', 'archive_limits', () => rawWorkbook(Buffer.alloc(64 << 20, ' '))],
  [
    'the same, which says that it is small',
    'xlsx',
    'damaged',
    () => rawWorkbook(Buffer.alloc(64 << 20, ' '), [], { size: 1000 }),
  ],
  [
    'a workbook in a workbook',
    'xlsx',
    'archive_limits',
    () => rawWorkbook(small, [{ name: 'xl/media/a.bin', data: rawWorkbook(small), stored: true }]),
  ],
  ['1,048,576 rows', 'xlsx', 'archive_limits', () => rawWorkbook(sheetXml(row(text('a')).repeat(1_048_576)))],
  [
    '1,048,576 rows with hardly anything',
    'xlsx',
    'too_many_rows',
    () => rawWorkbook(sheetXml('<row/>'.repeat(1_048_576)), [{ name: 'xl/a.bin', data: randomBytes(200_000) }]),
  ],
  [
    '1,048,576 rows under another name of the elements',
    'xlsx',
    'too_many_rows',
    () => rawWorkbook(sheetXml('<x:row r="1"/>'.repeat(1_048_576)), [{ name: 'xl/a.bin', data: randomBytes(300_000) }]),
  ],
  [
    '6,000 rows that are filled',
    'xlsx',
    'too_many_rows',
    () =>
      rawWorkbook(sheetXml(row(text('a'), text('b')).repeat(6000)), [{ name: 'xl/a.bin', data: randomBytes(9000) }]),
  ],
  [
    '5,000 sheets',
    'xlsx',
    'archive_limits',
    () =>
      rawWorkbook(
        small,
        Array.from({ length: 5000 }, (_, at) => ({ name: `xl/worksheets/s${at}.xml`, data: small })),
      ),
  ],
  [
    '100 MB of shared strings',
    'xlsx',
    'archive_limits',
    () => rawWorkbook(small, [{ name: 'xl/sharedStrings.xml', data: Buffer.alloc(100 << 20, '<si><t>x</t></si>') }]),
  ],
  [
    '100 MB of shared strings that say they are few',
    'xlsx',
    'damaged',
    () =>
      rawWorkbook(small, [
        { name: 'xl/sharedStrings.xml', data: Buffer.alloc(100 << 20, '<si><t>x</t></si>'), said: { size: 99 } },
      ]),
  ],
  [
    'entities that multiply',
    'xlsx',
    'damaged',
    () => rawWorkbook(sheetXml(row(text('&b;')), '<!DOCTYPE a [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;&a;&a;">]>')),
  ],
  ['macros', 'xlsx', 'active_content', () => rawWorkbook(small, [{ name: 'xl/vbaProject.bin', data: 'x' }])],
  [
    'a table on a server',
    'xlsx',
    'active_content',
    () =>
      rawWorkbook(small, [
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          data: `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file:///a.xlsx" TargetMode="External"/></Relationships>`,
        },
      ]),
  ],
  ['noise', 'xlsx', 'damaged', () => randomBytes(50_000)],
  ['one word of 4 MB', 'xlsx', 'archive_limits', () => rawWorkbook(sheetXml(row(text('a')) + row(text(noise(4)))))],
  ['6 MB', 'xlsx', 'too_large', () => randomBytes(6 << 20)],
  ['a quotation that never ends', 'csv', 'damaged', () => `a,b\r\n"${noise(4)}`],
  ['quotation marks without end', 'csv', 'damaged', () => `a,b\r\n${'"'.repeat(4_000_001)}`],
  ['half a million rows', 'csv', 'too_many_rows', () => `a,b\r\n${'1,2\r\n'.repeat(500_000)}`],
  ['a million columns', 'csv', 'too_many_rows', () => `a,b\r\n${','.repeat(1_000_000)}x\r\n`],
  ['NUL', 'csv', 'damaged', () => 'a,b\r\n1,\0\r\n'],
  ['no text in any coding', 'csv', 'damaged', () => Buffer.from([0x61, 0x0a, 0xff, 0xff, 0xff])],
  ['a head alone', 'csv', 'no_table', () => 'a,b\r\n'],
  ['nothing at all', 'csv', 'no_table', () => ''],
]
