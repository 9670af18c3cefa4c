import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'

/*
 * Lays the web fonts into public/fonts (untracked): Plex for figures and Latin, Noto Serif SC cut down to the
 * characters that headings can hold, and the slices of Noto Sans SC for readers without a Chinese system font.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'public/fonts')
const require = createRequire(import.meta.url)

const SERIF_LIMIT = 200_000
/** A text longer than this is never a heading. */
const HEADING_LENGTH = 30
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const PUNCTUATION = '，。、；：？！“”‘’（）《》〈〉【】「」—…·～％＋－／０１２３４５６７８９〇²㎡→←↑↓'

const packageFile = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file)

function jsonFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file))
}

/** The characters of a set of texts, the frequent first. */
function charactersOf(texts) {
  const counts = new Map()
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  const wanted = [...counts.keys()].filter((character) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character))
  return wanted.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1))
}

/** Every line of the messages and the seed: the headings of a page stand among its paragraphs. */
function knownTexts() {
  const texts = []
  const collect = (value) => {
    if (typeof value === 'string') texts.push(...value.split('\n'))
    else if (value && typeof value === 'object') Object.values(value).forEach(collect)
  }
  for (const file of [...jsonFiles(join(root, 'lib/core/i18n/messages')), ...jsonFiles(join(root, 'prisma/seed'))]) {
    collect(JSON.parse(readFileSync(file, 'utf8')))
  }
  return texts
}

/** The serif of headings; the rarest characters give way when the file would pass its limit. */
async function serif(characters) {
  const whole = readFileSync(
    packageFile('@fontsource/noto-serif-sc', 'files/noto-serif-sc-chinese-simplified-600-normal.woff2'),
  )
  let kept = characters
  for (;;) {
    const font = await subsetFont(whole, ASCII + PUNCTUATION + kept.join(''), {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['kern', 'halt', 'chws', 'locl'],
    })
    if (font.length <= SERIF_LIMIT) return font
    kept = kept.slice(0, Math.floor((kept.length * SERIF_LIMIT * 0.97) / font.length))
  }
}

function copyLatin() {
  for (const weight of [400, 500, 600]) {
    const file = packageFile('@fontsource/ibm-plex-sans', `files/ibm-plex-sans-latin-${weight}-normal.woff2`)
    copyFileSync(file, join(out, `plex-sans-${weight}.woff2`))
  }
  copyFileSync(
    packageFile('@fontsource/ibm-plex-mono', 'files/ibm-plex-mono-latin-400-normal.woff2'),
    join(out, 'plex-mono-400.woff2'),
  )
  copyFileSync(
    packageFile('@fontsource/noto-serif-sc', 'files/noto-serif-sc-latin-600-normal.woff2'),
    join(out, 'serif-latin.woff2'),
  )
}

/**
 * The last fallback: the slices and their rules, loaded after first paint by a link at the end of the body. Each slice
 * also comes cut down to the characters of messages and seed, under a later rule that wins for these: a page of the
 * portal then needs a tenth of the bytes, and the whole slices wait for what people type. One weight: the browser draws
 * the bold of a last fallback.
 */
async function slices(characters) {
  const folder = join(out, 'noto-sans-sc')
  mkdirSync(folder, { recursive: true })
  const rules = readFileSync(packageFile('@fontsource-variable/noto-sans-sc', 'wght.css'), 'utf8')
    .split('@font-face')
    .map((rule) =>
      rule
        .replaceAll(/\/\*.*?\*\//gs, '')
        .replaceAll(/\s+/g, ' ')
        .replace('100 900', '400'),
    )
    .filter((rule) => rule.includes('url(') && !/(latin|cyrillic|vietnamese)-wght/.test(rule))
  const known = [...PUNCTUATION, ...characters].map((character) => character.codePointAt(0))
  const cuts = []
  for (const rule of rules) {
    const file = /url\(\.\/files\/([^)]+)\)/.exec(rule)?.[1]
    const range = /unicode-range: ([^;]+);/.exec(rule)?.[1]
    if (!file || !range) continue
    const slice = readFileSync(packageFile('@fontsource-variable/noto-sans-sc', `files/${file}`))
    writeFileSync(join(folder, file), slice)
    const inside = withinRange(range)
    const points = known.filter(inside)
    if (points.length === 0) continue
    const cut = await subsetFont(slice, String.fromCodePoint(...points), {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['halt', 'chws'],
      variationAxes: { wght: 400 },
    })
    writeFileSync(join(folder, `cut-${file}`), cut)
    const list = points.map((point) => `U+${point.toString(16)}`).join(',')
    cuts.push(rule.replace(file, `cut-${file}`).replace(range, list))
  }
  const css = [...rules, ...cuts].map((rule) => `@font-face${rule.replaceAll('./files/', './')}`).join('\n')
  writeFileSync(join(folder, 'noto-sans-sc.css'), css)
}

function withinRange(range) {
  const spans = range.split(',').map((part) => {
    const [from, to = from] = part.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
  return (point) => spans.some(([from, to]) => point >= from && point <= to)
}

/** Makes the fonts; returns false without work when nothing they depend on has changed. */
export async function makeFonts() {
  const texts = knownTexts()
  const characters = charactersOf(texts)
  const headings = charactersOf(texts.filter((text) => text.length <= HEADING_LENGTH))
  const stamp = createHash('sha256')
    .update(`${characters.join('')} ${headings.join('')}`)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readFileSync(packageFile('@fontsource/noto-serif-sc', 'package.json')))
    .digest('hex')
  const stampFile = join(out, '.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  mkdirSync(out, { recursive: true })
  copyLatin()
  await slices(characters)
  writeFileSync(join(out, 'serif-heading.woff2'), await serif(headings))
  writeFileSync(stampFile, stamp)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = await makeFonts()
  const size = readFileSync(join(out, 'serif-heading.woff2')).length
  console.log(`${basename(out)}: ${made ? 'made' : 'unchanged'}, serif ${Math.round(size / 1000)} kB`)
}
