import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, log, tool } from './project.mjs'
import { run, runNode } from './steps.mjs'

const NODE_FLOOR = [20, 19]
const GENERATED = inProject('lib', 'core', 'db', 'generated')

/** Installs what is missing: the packages of the lockfile, and the database client made from the data model. */
export async function install() {
  checkNode()
  if (!packagesAreInstalled()) await installPackages()
  await generateClient()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return
  throw new Error(`Node ${NODE_FLOOR.join('.')} or later is needed; this is ${process.versions.node}.`)
}

/** Compares the lockfile with the list npm keeps of what it has installed, which it writes last. */
function packagesAreInstalled() {
  const kept = inProject('node_modules', '.package-lock.json')
  if (!existsSync(kept)) return false
  const installed = packagesOf(kept)
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return Boolean(wanted.optional || wanted.devOptional) // for another platform
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

async function installPackages() {
  log('the packages are installed; the first time this takes a minute or two')
  const exact = await npm('ci')
  // A lockfile written where a registry offers no packages of other platforms lacks them, and `ci` calls that out of
  // step. `install` keeps to the lockfile all the same, and skips an optional package that cannot be had.
  const done = exact.output.includes('EUSAGE') ? await npm('install', '--no-save') : exact
  if (done.code !== 0) throw new Error(`The packages could not be installed.\n${done.output}`)
}

/** The build checks types, so it needs the development packages, whatever NODE_ENV says. */
function npm(...command) {
  const args = [...command, '--include=dev', '--no-audit', '--no-fund']
  const options = { env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }, minutes: 20 }
  const own = process.env.npm_execpath // the npm that called us, where one did
  return own?.endsWith('.js') ? runNode([own, ...args], options) : run('npm', args, options)
}

async function generateClient() {
  const stamp = join(GENERATED, '.made-from')
  const hash = modelHash()
  if (existsSync(join(GENERATED, 'client.ts')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  log('the database client is generated')
  const env = {
    ...process.env,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const { code, output } = await runNode([tool('prisma/build/index.js'), 'generate'], { env })
  if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`)
  writeFileSync(stamp, hash)
}

function modelHash() {
  const hash = createHash('sha256').update(readFileSync(tool('prisma/package.json')))
  for (const name of readdirSync(inProject('prisma'), {
    recursive: true,
  }).sort()) {
    if (name.endsWith('.prisma')) hash.update(name).update(readFileSync(inProject('prisma', name)))
  }
  return hash.digest('hex')
}
