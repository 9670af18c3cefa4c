import { join } from 'node:path'
import { inProject, tool } from './project.mjs'
import { single, vitestResult } from './results.mjs'
import { runNode } from './steps.mjs'

/** Format, lint, types, unused code, architecture and unit tests: two at a time, what was wrong printed at the end. */
export async function checkSteps({ scratch, env }) {
  const lanes = [
    [types, unit],
    [style, unused],
  ]
  const results = await Promise.all(
    lanes.map(async (steps) => {
      const done = []
      for (const step of steps) done.push(await step({ scratch, env }))
      return done
    }),
  )
  return results.flat()
}

async function style({ env }) {
  return report('format and lint', await runNode([tool('@biomejs/biome/bin/biome'), 'ci', '.'], { env }))
}

async function unused({ env }) {
  return report('unused code', await runNode([tool('knip/bin/knip.js')], { env }))
}

/** Next writes the types of routes and style sheets first; a clean clone has none. */
async function types({ env }) {
  const made = await runNode([tool('next/dist/bin/next'), 'typegen'], { env })
  if (made.code !== 0) return report('types', made)
  return report('types', await runNode([tool('typescript/bin/tsc'), '--noEmit'], { env }))
}

async function unit({ scratch, env }) {
  const file = join(scratch, 'unit.json')
  const ran = await runNode(vitestArgs('unit', file), { env })
  const result = vitestResult(file, ran.code)
  report('architecture and unit tests', { ...ran, code: result.failed }, `${result.passed} passed`)
  return result
}

export function vitestArgs(project, file) {
  const where = ['--config', inProject('tests', 'vitest.config.ts'), '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return [tool('vitest/vitest.mjs'), 'run', ...where, ...reporters]
}

function report(name, { code, output, seconds }, note = '') {
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s) ${note}`.trimEnd())
  if (code !== 0) console.log(output.trim())
  return single(code === 0)
}
