import { spawn } from 'node:child_process'
import { root } from './project.mjs'

const running = new Set()

/**
 * Runs a program to its end and answers its exit code and what it wrote; with `show`, the terminal sees it live.
 * A program that outlives its time is killed and has failed.
 */
export function run(command, args, { env = process.env, show = false, minutes = 10, input = 'ignore' } = {}) {
  const begun = Date.now()
  return new Promise((resolve) => {
    const stdio = show ? [input, 'inherit', 'inherit'] : [input, 'pipe', 'pipe']
    // A group of its own, so that ending it reaches what it has started (browsers, compilers).
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio,
      detached: process.platform !== 'win32',
    })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.stderr?.on('data', (text) => {
      output += text
    })
    const clock = setTimeout(() => {
      output += `\nstopped after ${minutes} minutes`
      endGroup(child, 'SIGKILL')
    }, minutes * 60_000)
    const finish = (code, text = '') => {
      clearTimeout(clock)
      running.delete(child)
      resolve({
        code,
        output: output + text,
        seconds: (Date.now() - begun) / 1000,
      })
    }
    child.once('error', (error) => finish(127, error.message))
    child.once('close', (code) => finish(code ?? 1))
  })
}

export const runNode = (args, options) => run(process.execPath, args, options)

/** Ends every program that `run` has under way. */
export function endAll() {
  for (const child of running) endGroup(child, 'SIGTERM')
}

function endGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // it has just ended
  }
}

/**
 * Calls `stop` once: at Ctrl-C, SIGTERM or a closed terminal, or when npm, which called us, has been ended. npm passes
 * SIGTERM to its shell only, so the launcher would stay behind.
 */
export function onInterrupt(stop) {
  let called = false
  const once = () => {
    if (called) return
    called = true
    stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && once(), 500).unref()
}
