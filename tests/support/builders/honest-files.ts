import { deflateSync } from 'node:zlib'
import { objectStream, pdf, pdfStream, photograph, picture } from '@/tests/support/builders/files'
import { office, relation, relations, zip } from '@/tests/support/builders/zip'

/** What it is, the name it comes under, the name it is kept under, and how it is made. */
export type Honest = readonly [title: string, name: string, kept: string, make: () => Buffer | Promise<Buffer>]

const link = relation('hyperlink', 'https://example.org/?a=1&amp;b=2', 'TargetMode="External"')
const update = `${pdf().toString('latin1')}5 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\r\n`
const many = Array.from({ length: 1900 }, (_, index) => ({ name: `xl/sheets/${index}.xml`, data: `<c>${index}</c>` }))

export const HONEST: readonly Honest[] = [
  ['a PDF', 'plan.pdf', 'plan.pdf', pdf],
  ['an extension in capitals', 'PLAN.PDF', 'PLAN.pdf', pdf],
  ['a Chinese name', '项目计划书（终稿）.pdf', '项目计划书（终稿）.pdf', pdf],
  ['a path of Windows', 'C:\\Users\\li\\计划.pdf', '计划.pdf', pdf],
  ['a path that leads upwards', '../../../etc/计划.pdf', '计划.pdf', pdf],
  ['marks that turn the reading direction', 'a\u202Egpj.pdf', 'agpj.pdf', pdf],
  ['a decomposed name', 're\u0301sume\u0301.pdf', 'résumé.pdf', pdf],
  ['a name of 300 characters', `${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`, pdf],
  ['a page that is shown first', 'a.pdf', 'a.pdf', () => pdf({ catalog: '/OpenAction [3 0 R /FitH null]' })],
  [
    'the same as an action',
    'a.pdf',
    'a.pdf',
    () => pdf({ catalog: '/OpenAction 4 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] }),
  ],
  ['objects packed away', 'a.pdf', 'a.pdf', () => pdf({ objects: [objectStream(['<< /A 1 >>', '[1 2 3]'])] })],
  [
    'a link to click',
    'a.pdf',
    'a.pdf',
    () => pdf({ objects: ['<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>'] }),
  ],
  [
    'bytes that look like a short name by chance',
    'a.pdf',
    'a.pdf',
    () => pdf({ objects: [pdfStream('/Subtype /Image', Buffer.from('\x01/JS \x02/AA<', 'latin1'))] }),
  ],
  [
    'text that is compressed',
    'a.pdf',
    'a.pdf',
    () => pdf({ objects: [pdfStream('/Filter /FlateDecode', deflateSync('BT ET'))] }),
  ],
  ['a PDF that was saved twice', 'a.pdf', 'a.pdf', () => Buffer.from(update, 'latin1')],
  ['Word', 'plan.docx', 'plan.docx', () => office('docx')],
  [
    'Word with a link and a picture',
    'plan.docx',
    'plan.docx',
    async () =>
      office('docx', {
        rels: relations(link),
        parts: [{ name: 'word/media/image1.png', data: await picture(20, 20).png().toBuffer(), stored: true }],
      }),
  ],
  ['Excel of 1,900 sheets', 'plan.xlsx', 'plan.xlsx', () => office('xlsx', { parts: many })],
  ['PowerPoint', 'plan.pptx', 'plan.pptx', () => office('pptx')],
  ['a PNG', 'plan.png', 'plan.png', () => picture(300, 200).png().toBuffer()],
  ['a WebP', 'plan.webp', 'plan.webp', () => picture(300, 200).webp().toBuffer()],
  ['a photograph', 'photo.jpeg', 'photo.jpeg', photograph],
  [
    'a photograph with an archive behind it',
    'photo.jpg',
    'photo.jpg',
    async () => Buffer.concat([await photograph(), zip([{ name: 'SECRET.exe', data: 'MZ' }])]),
  ],
]
