import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { canEnter, databaseUser, findBinaries, SHARED_DIR } from './postgres-binaries.mjs'
import { makeDir } from './project.mjs'

/** Which user, which folder, which binaries; and the name that its processes carry. */
export function locate(wanted, log) {
  const user = databaseUser(wanted)
  makeDir(dirname(wanted))
  let dataDir = join(realpathSync(dirname(wanted)), basename(wanted))
  if (!canEnter(user, dirname(dataDir))) {
    // Another folder would hold an empty database, as if everything had been lost.
    if (existsSync(dataDir)) throw new Error(`The user ${user.name} can no longer reach the database in ${dataDir}.`)
    dataDir = join(SHARED_DIR, `data-${hash(dataDir)}`)
    makeDir(SHARED_DIR)
    log(`the database lies in ${dataDir}: the user ${user.name}, as whom it runs, cannot reach the project`)
  }
  const uid = process.getuid?.()
  if (!user && existsSync(dataDir) && uid !== undefined && statSync(dataDir).uid !== uid) {
    throw new Error(`${dataDir} belongs to another user. Start as that user, or give another folder by DATA_DIR.`)
  }
  const native = findBinaries(user, log)
  const as = {
    uid: user?.uid,
    gid: user?.gid,
    cwd: '/',
    env: cleanEnvironment(),
  }
  return { user, as, dataDir, native, name: `enclave-${hash(dataDir)}` }
}

const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Without the PG* variables of the shell, which the server would obey. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([key]) => !/^(PG|LC_|LANG|TZ$)/.test(key))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

const passwordFile = (place) => `${place.dataDir}.password`

export function readPassword(place) {
  if (existsSync(passwordFile(place))) return readFileSync(passwordFile(place), 'utf8')
  throw new Error(`${place.dataDir} is there, but its password file ${passwordFile(place)} is missing.`)
}

/** Done in a folder of another name and renamed, so that an interrupted start leaves nothing half made. */
export function initialise(place, log) {
  log('the database is created')
  const password = randomBytes(24).toString('base64url')
  const draft = `${place.dataDir}.new`
  const scratch = mkdtempSync(join(place.user ? '/tmp' : tmpdir(), 'enclave-'))
  const secret = join(scratch, 'password')
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(secret, password, { mode: 0o600 })
    if (place.user) for (const path of [draft, scratch, secret]) chownSync(path, place.user.uid, place.user.gid)
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C.UTF-8']
    const options = ['-D', draft, '-U', 'postgres', '--encoding=UTF8', '--auth=scram-sha-256', `--pwfile=${secret}`]
    const made = spawnSync(join(place.native, 'bin', 'initdb'), [...options, ...locale], {
      ...place.as,
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(`The database could not be created: ${made.stderr || made.error?.message}`)
    writeFileSync(passwordFile(place), password, { mode: 0o600 })
    chmodSync(passwordFile(place), 0o600)
    renameSync(draft, place.dataDir)
    return password
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}
