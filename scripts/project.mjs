import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever folder the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const inProject = (...parts) => join(root, ...parts)

/** The program file of an installed package, to be run by node: no shell, no search along PATH. */
export const tool = (path) => inProject('node_modules', path)

/** Makes a folder and its parents so that the database's user can pass through but not list, under any umask. */
export function makeDir(dir) {
  if (existsSync(dir)) return
  makeDir(dirname(dir))
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, 0o711)
}

export const log = (text) => console.log(`· ${text}`)

/** A refusal in words, without a stack. */
export function complain(error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`)
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack)
}
