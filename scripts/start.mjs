import { spawn } from 'node:child_process'
import { build, fonts } from './build.mjs'
import { prepare, settings } from './environment.mjs'
import { install } from './install.mjs'
import { claim, endProcesses } from './launchers.mjs'
import { portIsFree } from './processes.mjs'
import { complain, log, root } from './project.mjs'
import { endAll, onInterrupt } from './steps.mjs'

const WORKER_PAUSE = 2000

/** What is running and has to be stopped again, however far the start has come. */
const started = { children: new Map(), prepared: undefined, claim: undefined }
let stopping

async function start(args) {
  const unknown = args.filter((arg) => !['--demo', '--dev'].includes(arg))
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. There are --demo and --dev.`)
  const wanted = settings(args)
  await install()
  started.claim = await claim(wanted)
  if (wanted.port > 0 && !(await portIsFree(wanted.port))) {
    throw new Error(`Port ${wanted.port} is in use by another program. Choose another: PORT=3100 npm start`)
  }
  if (stopping) return
  started.prepared = prepare(wanted)
  const { env, postgres } = await started.prepared
  if (stopping) return
  if (wanted.dev) await fonts({ force: false })
  else await build()
  if (stopping) return
  postgres?.keepAlive()
  launch('server', env, (code) => stop(code || 1))
  launchWorker(env)
}

function launchWorker(env) {
  launch('worker', env, () => {
    log('the worker ended and is started again')
    setTimeout(() => !stopping && launchWorker(env), WORKER_PAUSE)
  })
}

function launch(entry, env, ended) {
  const child = spawn(process.execPath, ['--import', 'tsx', `lib/entry/${entry}.ts`], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32', // Ctrl-C reaches the launcher alone, which then asks each to end
  })
  started.children.set(entry, child.pid)
  started.claim.note(env.APP_URL, [...started.children.values()])
  child.once('exit', (code) => {
    started.children.delete(entry)
    if (!stopping) ended(code)
  })
}

/** Ends the children first, then the database under them. */
function stop(code) {
  stopping ??= (async () => {
    endAll()
    await endProcesses([...started.children.values()])
    // A database that is still starting is waited for: it would stay behind otherwise.
    await started.prepared?.then(({ postgres }) => postgres?.stop()).catch(() => {})
    started.claim?.release()
    process.exit(code)
  })()
  return stopping
}

onInterrupt(() => {
  console.log('')
  log('stopping')
  stop(0)
})

start(process.argv.slice(2)).catch((error) => {
  if (!stopping) complain(error)
  stop(1)
})
