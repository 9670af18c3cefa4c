import { existsSync } from 'node:fs'
import { prepare, settings } from './environment.mjs'
import { install } from './install.mjs'
import { complain, inProject } from './project.mjs'
import { endAll, onInterrupt, runNode } from './steps.mjs'

/** `node scripts/run.mjs <entry> [--demo] […]` runs lib/entry/<entry>.ts beside the portal, or without it. */
async function main([entry = '', ...args]) {
  const file = `lib/entry/${entry}.ts`
  if (!/^[a-z-]+$/.test(entry) || !existsSync(inProject(file))) throw new Error(`There is no ${file}.`)
  let stopping = false
  onInterrupt(() => {
    stopping = true
    endAll()
  })
  await install()
  const { env, postgres } = await prepare(settings(args))
  const rest = args.filter((arg) => arg !== '--demo' && arg !== '--dev')
  try {
    if (stopping) return 130
    const options = { env, show: true, minutes: 24 * 60, input: 'inherit' }
    return (await runNode(['--import', 'tsx', file, ...rest], options)).code
  } finally {
    if (postgres && !postgres.adopted) await postgres.stop()
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    complain(error)
    process.exit(1)
  },
)
