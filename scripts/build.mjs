import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { inProject, log, tool } from './project.mjs'
import { runNode } from './steps.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.mjs',
  'tsconfig.json',
]
const ALSO = ['package.json', 'package-lock.json', 'scripts/fonts.mjs']
/** Made from the other sources, so they are no sources. */
const DERIVED = ['public/fonts', 'lib/core/db/generated']
const STAMP = inProject('.next', 'built-from')

/** Builds the portal when a source has changed since the last build; answers whether it had to. */
export async function build() {
  const built = existsSync(STAMP) && existsSync(inProject('.next', 'BUILD_ID')) ? readFileSync(STAMP, 'utf8') : ''
  if (built === sourceHash() && (await fonts({ force: false }))) return false
  log('the portal is built')
  await fonts({ force: true })
  rmSync(STAMP, { force: true })
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const { code, output, seconds } = await runNode([tool('next/dist/bin/next'), 'build'], { env, minutes: 15 })
  if (code !== 0) throw new Error(`The build failed.\n${output}`)
  writeFileSync(STAMP, sourceHash()) // taken afresh: a build may complete tsconfig.json
  log(`built in ${seconds.toFixed(0)} s`)
  return true
}

/** Cuts the web fonts to what the portal needs; answers that they are there. */
export async function fonts({ force }) {
  const script = inProject('scripts', 'fonts.mjs')
  if (!existsSync(script) || (!force && existsSync(inProject('public', 'fonts')))) return true
  const { code, output } = await runNode([script])
  if (code !== 0) throw new Error(`The fonts could not be made.\n${output}`)
  return true
}

function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const path of [...SOURCES.flatMap(filesBelow), ...ALSO].sort()) {
    const file = inProject(path)
    if (existsSync(file)) hash.update(`\0${path}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  const place = inProject(path)
  if (!existsSync(place) || DERIVED.includes(path)) return []
  if (!statSync(place).isDirectory()) return [path]
  return readdirSync(place).flatMap((name) => filesBelow(`${path}/${name}`))
}
