import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { log, makeDir } from './project.mjs'

const NAMES = ['AUTH_SECRET', 'AUDIT_KEY', 'SEAL_KEY']

/** The secrets: those of the environment win; the others are generated once and kept beside the data. */
export function secrets({ mode, dataDir }) {
  const given = Object.fromEntries(NAMES.filter((name) => process.env[name]).map((name) => [name, process.env[name]]))
  const missing = NAMES.filter((name) => !given[name])
  if (missing.length === 0) return given
  if (mode === 'production') {
    throw new Error(
      `In production the secrets must be given, each at least 32 characters. Missing: ${missing.join(', ')}.`,
    )
  }
  return { ...keptSecrets(join(dataDir, 'secrets.json')), ...given }
}

function keptSecrets(file) {
  const kept = existsSync(file) ? read(file) : {}
  const lacking = NAMES.filter((name) => typeof kept[name] !== 'string')
  if (lacking.length === 0) return kept
  for (const name of lacking) kept[name] = randomBytes(32).toString('base64url')
  makeDir(join(file, '..'))
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  renameSync(draft, file)
  log(`secrets were generated and are kept in ${file}`)
  return kept
}

/** A damaged file is never replaced: with new keys the audit chain and the sealed data would be lost. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(
      `The secrets in ${file} cannot be read (${error.code ?? 'damaged'}). Restore that file from a backup.`,
    )
  }
}
