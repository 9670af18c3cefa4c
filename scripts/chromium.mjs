import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { log, tool } from './project.mjs'
import { run, runNode } from './steps.mjs'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** A Chromium to test with: the one named, an installed one, Playwright's, else one that is installed now. */
export async function chromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${named}`)
  const found = named || installed() || (await playwrights()) || (await fromDebian()) || (await downloaded())
  if (!found) throw new Error('No Chromium was found, and none could be installed. Name one by CHROMIUM_PATH.')
  log(`browser: ${found}`)
  return found
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC].find(existsSync)
}

async function playwrights() {
  const { chromium: browser } = await import('playwright-core')
  const path = browser.executablePath()
  return existsSync(path) ? path : undefined
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  log('Chromium is installed from the distribution')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update'], { env, minutes: 2 })
  if (updated.code !== 0) return undefined
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  await run('apt-get', packages, { env, minutes: 6 })
  return installed()
}

async function downloaded() {
  log('Chromium is downloaded by Playwright')
  const { code, output } = await runNode([tool('@playwright/test/cli.js'), 'install', 'chromium'], { minutes: 6 })
  if (code !== 0) log(output.trim().split('\n').slice(-3).join('\n'))
  return playwrights()
}
