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

/** Every character of the messages and the seed, the frequent first. */
function headingCharacters() {
  const counts = new Map()
  const sources = [...jsonFiles(join(root, 'lib/core/i18n/messages')), ...jsonFiles(join(root, 'prisma/seed'))]
  for (const source of sources) {
    for (const character of readFileSync(source, 'utf8')) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const wanted = [...counts.keys()].filter((character) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character))
  return wanted.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1))
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

/** The last fallback: the slices and their rules, loaded after first paint by a link at the end of the body. */
function copySlices() {
  const folder = join(out, 'noto-sans-sc')
  mkdirSync(folder, { recursive: true })
  const rules = readFileSync(packageFile('@fontsource-variable/noto-sans-sc', 'wght.css'), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split('@font-face')
    .filter((rule) => rule.includes('url(') && !/(latin|cyrillic|vietnamese)-wght/.test(rule))
  for (const rule of rules) {
    const [, file] = /url\(\.\/files\/([^)]+)\)/.exec(rule) ?? []
    if (file) copyFileSync(packageFile('@fontsource-variable/noto-sans-sc', `files/${file}`), join(folder, file))
  }
  const css = rules.map((rule) => `@font-face${rule.replaceAll('./files/', './').replaceAll(/\s+/g, ' ')}`).join('\n')
  writeFileSync(join(folder, 'noto-sans-sc.css'), css)
}

/** Makes the fonts; returns false without work when nothing they depend on has changed. */
export async function makeFonts() {
  const characters = headingCharacters()
  const stamp = createHash('sha256')
    .update(characters.join(''))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readFileSync(packageFile('@fontsource/noto-serif-sc', 'package.json')))
    .digest('hex')
  const stampFile = join(out, '.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  mkdirSync(out, { recursive: true })
  copyLatin()
  copySlices()
  writeFileSync(join(out, 'serif-heading.woff2'), await serif(characters))
  writeFileSync(stampFile, stamp)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = await makeFonts()
  const size = readFileSync(join(out, 'serif-heading.woff2')).length
  console.log(`${basename(out)}: ${made ? 'made' : 'unchanged'}, serif ${Math.round(size / 1000)} kB`)
}
