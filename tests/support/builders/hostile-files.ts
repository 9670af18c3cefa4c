import { randomBytes } from 'node:crypto'
import type { Verdict } from '@/lib/core/inspection/verdict'
import {
  CFB,
  EXE,
  HTML,
  hugePng,
  objectStream,
  pdf,
  pdfStream,
  photograph,
  picture,
  SVG,
} from '@/tests/support/builders/files'
import { office, relation, relations, zip } from '@/tests/support/builders/zip'

type Made = Buffer | string | Promise<Buffer>
/** What it is, the name it comes under, its verdict, and how it is made. */
export type Hostile = readonly [title: string, name: string, verdict: Verdict, make: () => Made]

const external = 'TargetMode="External"'
const jpeg = () => picture(300, 200).jpeg().toBuffer()
const png = () => picture(300, 200).png().toBuffer()
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const half = async (bytes: Promise<Buffer>) => (await bytes).subarray(0, (await bytes).length / 2)
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `word/media/${index}.xml` }))
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

const BY_NAME: Hostile[] = [
  ['a file without a byte', 'plan.pdf', 'empty', () => ''],
  ['one byte more than 20 MB', 'plan.pdf', 'too_large', () => Buffer.alloc(20 * 1024 * 1024 + 1)],
  ['no file at all', '', 'no_file', () => ''],
  ['no extension', 'plan', 'extension', pdf],
  ['a program', 'setup.exe', 'extension', () => EXE],
  ['a program behind a second extension', 'plan.pdf.exe', 'extension', pdf],
  ['a program behind NUL', 'plan.pdf\0.exe', 'extension', pdf],
  ['a program whose name is turned around', 'plan\u202Efdp.exe', 'extension', () => EXE],
  ['a program behind blanks', 'plan.pdf      .scr', 'extension', () => EXE],
  ['a drawing with a script', 'plan.svg', 'extension', () => SVG],
  ['a web page', 'plan.html', 'extension', () => HTML],
  ['a document for macros by its name', 'plan.docm', 'extension', () => office('docx')],
  ['any archive', 'plan.zip', 'extension', () => zip([{ name: 'a.txt', data: 'a' }])],
  ['a hidden settings file', '.htaccess', 'extension', () => 'php_value x'],
  ['a folder that leads upwards', '../../plan.pdf/..', 'extension', pdf],
]

const BY_CONTENT: Hostile[] = [
  ['a web page as PDF', 'plan.pdf', 'mismatch', () => HTML],
  ['a web page before a PDF', 'plan.pdf', 'mismatch', () => Buffer.concat([Buffer.from(HTML), pdf()])],
  ['a drawing as PNG', 'plan.png', 'mismatch', () => SVG],
  ['a drawing as WebP', 'plan.webp', 'mismatch', () => SVG],
  ['a program as PDF', 'plan.pdf', 'mismatch', () => EXE],
  ['noise as PDF', 'plan.pdf', 'mismatch', () => randomBytes(5000)],
  ['a PNG as JPEG', 'plan.jpg', 'mismatch', png],
  ['a JPEG as PNG', 'plan.png', 'mismatch', jpeg],
  ['a GIF as PNG', 'plan.png', 'mismatch', () => picture(9, 9).gif().toBuffer()],
  ['any archive as Word', 'plan.docx', 'mismatch', () => zip([{ name: 'a.txt', data: 'a' }])],
  ['a Java program as Word', 'plan.docx', 'mismatch', () => zip([{ name: 'META-INF/MANIFEST.MF', data: 'x' }])],
  ['Word as Excel', 'plan.xlsx', 'mismatch', () => office('docx')],
  ['Excel as Word', 'plan.docx', 'mismatch', () => office('xlsx')],
  ['Word as PDF', 'plan.pdf', 'mismatch', () => office('docx')],
  ['a PDF as PowerPoint', 'plan.pptx', 'mismatch', pdf],
  ['Word of 2003, or with a password, as Word', 'plan.docx', 'mismatch', () => CFB],
  [
    'an archive behind a PDF',
    'plan.pdf',
    'mismatch',
    () => Buffer.concat([pdf(), zip([{ name: 'a.exe', data: EXE }])]),
  ],
  [
    'an archive behind a PDF that ends like a PDF',
    'plan.pdf',
    'mismatch',
    () => Buffer.concat([pdf(), zip([{ name: 'a.exe', data: EXE }], '%%EOF\n')]),
  ],
]

const PDFS: Hostile[] = [
  ['a script', 'plan.pdf', 'active_content', () => pdf({ objects: [script] })],
  [
    'a script by half hidden names',
    'plan.pdf',
    'active_content',
    () => pdf({ objects: ['<</S/J#61vaScript/#4a#53(1)>>'] }),
  ],
  [
    'a script by its short name alone',
    'plan.pdf',
    'active_content',
    () => pdf({ objects: ['<< /S /Rendition /J#53 (1) >>'] }),
  ],
  ['a script when it opens', 'plan.pdf', 'active_content', () => pdf({ catalog: `/OpenAction ${script}` })],
  ['a script packed away', 'plan.pdf', 'active_content', () => pdf({ objects: [objectStream([script])] })],
  ['a script behind a false stream', 'plan.pdf', 'active_content', () => pdf({ objects: ['(stream\n)', script] })],
  [
    'packed objects in an unusual coding',
    'plan.pdf',
    'active_content',
    () => pdf({ objects: [objectStream(['<< >>'], '/DecodeParms << /Predictor 12 >>')] }),
  ],
  [
    'packed objects of 64 MB',
    'plan.pdf',
    'archive_limits',
    () => pdf({ objects: [objectStream(['x'.repeat(64 << 20)])] }),
  ],
  [
    'packed objects that cannot be read',
    'plan.pdf',
    'damaged',
    () => pdf({ objects: [pdfStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', randomBytes(99))] }),
  ],
  [
    'a web page that opens by itself',
    'plan.pdf',
    'active_content',
    () => pdf({ catalog: '/OpenAction << /S /URI /URI (http://e.example) >>' }),
  ],
  [
    'the same by reference',
    'plan.pdf',
    'active_content',
    () => pdf({ catalog: '/OpenAction 4 0 R', objects: ['<< /S /URI /URI (http://e.example) >>'] }),
  ],
  ['a program that it starts', 'plan.pdf', 'active_content', () => pdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
  [
    'the same by a half hidden name',
    'plan.pdf',
    'active_content',
    () => pdf({ objects: ['<< /S /L#61unch /F (cmd.exe) >>'] }),
  ],
  ['a file in it', 'plan.pdf', 'active_content', () => pdf({ objects: [pdfStream('/Type /EmbeddedFile', EXE)] })],
  ['a film in it', 'plan.pdf', 'active_content', () => pdf({ objects: ['<< /Subtype /RichMedia >>'] })],
  [
    'actions of a page',
    'plan.pdf',
    'active_content',
    () => pdf({ page: '/AA << /O << /S /URI /URI (http://e.example) >> >>' }),
  ],
  ['a form that runs', 'plan.pdf', 'active_content', () => pdf({ catalog: '/AcroForm << /XFA 4 0 R >>' })],
  [
    'a password',
    'plan.pdf',
    'encrypted',
    () => pdf({ trailer: '/Encrypt 4 0 R', objects: ['<< /Filter /Standard >>'] }),
  ],
  ['half of a PDF', 'plan.pdf', 'damaged', () => pdf({ end: '' })],
]

const traversing = (name: string) => () => office('docx', { parts: [{ name, data: 'x' }] })
const linked = (rels: string | Buffer) => () => office('docx', { rels })

const OFFICE: Hostile[] = [
  [
    'macros',
    'plan.docx',
    'active_content',
    () => office('docx', { parts: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
  ],
  [
    'macros by type',
    'plan.docx',
    'active_content',
    () => office('docx', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  [
    'a template from elsewhere',
    'plan.docx',
    'active_content',
    linked(relations(relation('attachedTemplate', 'http://e.example/a.dotm', external))),
  ],
  [
    'a picture from elsewhere',
    'plan.pptx',
    'active_content',
    () => office('pptx', { rels: relations(relation('image', 'http://e.example/a.png', external)) }),
  ],
  [
    'a table on a server',
    'plan.xlsx',
    'active_content',
    () => office('xlsx', { rels: relations(relation('externalLinkPath', 'file:///\\\\e.example\\a.xlsx', external)) }),
  ],
  [
    'a spelling that hides',
    'plan.docx',
    'active_content',
    linked(relations(relation('frame', 'http://e.example', 'TargetMode="&#69;xternal"'))),
  ],
  [
    'quotation marks that hide',
    'plan.docx',
    'active_content',
    linked(relations(`<Relationship Id='>' Type='x/image' Target='http://e.example' TargetMode='External'/>`)),
  ],
  [
    'a script as a link',
    'plan.docx',
    'active_content',
    linked(relations(relation('hyperlink', 'javascript:alert(1)', external))),
  ],
  [
    'links in UTF-16',
    'plan.docx',
    'damaged',
    linked(Buffer.from(`\uFEFF${relations(relation('image', 'http://e.example', external))}`, 'utf16le')),
  ],
  [
    'links with entities of their own',
    'plan.docx',
    'damaged',
    linked('<!DOCTYPE r [<!ENTITY e "External">]><Relationships/>'),
  ],
  [
    'an object of another program',
    'plan.docx',
    'active_content',
    () => office('docx', { parts: [{ name: 'word/embeddings/a.bin', data: CFB }] }),
  ],
  [
    'a program in it',
    'plan.pptx',
    'active_content',
    () => office('pptx', { parts: [{ name: 'ppt/media/image1.png', data: EXE }] }),
  ],
  [
    'an archive in it',
    'plan.docx',
    'archive_limits',
    () => office('docx', { parts: [{ name: 'word/embeddings/a.xlsx', data: office('xlsx') }] }),
  ],
  [
    '101 MB in one part',
    'plan.xlsx',
    'archive_limits',
    () =>
      office('xlsx', {
        parts: [
          { name: 'xl/noise.bin', data: randomBytes(2 << 20) },
          { name: 'xl/a.xml', data: zeros(101) },
        ],
      }),
  ],
  [
    'zeros, a thousandfold',
    'plan.docx',
    'archive_limits',
    () => office('docx', { parts: [{ name: 'word/a.xml', data: zeros(5) }] }),
  ],
  [
    'a size that lies',
    'plan.docx',
    'damaged',
    () => office('docx', { parts: [{ name: 'word/a.xml', data: zeros(50), said: { size: 100 } }] }),
  ],
  ['2,001 parts', 'plan.docx', 'archive_limits', () => office('docx', { parts: many(1998) })],
  ['a part outside its folder', 'plan.docx', 'damaged', traversing('../../etc/cron.d/x')],
  ['a part at the root', 'plan.docx', 'damaged', traversing('/etc/passwd')],
  ['a part by backslashes', 'plan.docx', 'damaged', traversing('word\\..\\..\\x')],
  [
    'a part with a password',
    'plan.docx',
    'encrypted',
    () => office('docx', { parts: [{ name: 'word/a.xml', data: 'x', said: { flags: 0x801 } }] }),
  ],
  [
    'one name twice',
    'plan.docx',
    'damaged',
    () => office('docx', { parts: [{ name: 'word/DOCUMENT.xml', data: 'x' }] }),
  ],
  ['half of a document', 'plan.docx', 'damaged', () => office('docx').subarray(0, 400)],
]

const PICTURES: Hostile[] = [
  ['half of a photograph', 'plan.jpg', 'image_unreadable', () => half(picture(900, 900).jpeg().toBuffer())],
  [
    'half of a PNG',
    'plan.png',
    'image_unreadable',
    () => half(picture(900, 900).png({ compressionLevel: 0 }).toBuffer()),
  ],
  [
    'the first bytes of a photograph',
    'plan.jpeg',
    'image_unreadable',
    async () => (await photograph()).subarray(0, 24),
  ],
  ['50,000 pixels squared, claimed', 'plan.png', 'image_unreadable', () => hugePng(50_000, 50_000)],
  ['41 million pixels', 'plan.png', 'image_unreadable', () => picture(8200, 5000).png().toBuffer()],
  ['half of a WebP', 'plan.webp', 'image_unreadable', async () => half(webp())],
]

const webp = () => picture(900, 900).webp({ lossless: true }).toBuffer()

export const HOSTILE: readonly Hostile[] = [...BY_NAME, ...BY_CONTENT, ...PDFS, ...OFFICE, ...PICTURES]
