import { existsSync, readFileSync } from 'node:fs'

const NONE = { passed: 0, failed: 0, skipped: [] }

/** A step that is one test by itself: a tool, or a build. */
export const single = (passed) => ({ ...NONE, passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

export function sum(results) {
  return results.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: [...all.skipped, ...one.skipped],
    }),
    NONE,
  )
}

/** Counts of Vitest's JSON report. A file that could not be loaded is one failure. */
export function vitestResult(file, code) {
  return settled(code, file, (report) => {
    const tests = report.testResults.flatMap((suite) => suite.assertionResults)
    const broken = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    )
    const withStatus = (...states) => tests.filter((test) => states.includes(test.status))
    return {
      passed: withStatus('passed').length,
      failed: withStatus('failed').length + broken.length,
      skipped: withStatus('skipped', 'pending', 'todo', 'disabled').map((test) => test.fullName),
    }
  })
}

/** Counts of Playwright's JSON report. One that passed only when repeated counts as failed: it cannot be relied on. */
export function playwrightResult(file, code) {
  return settled(code, file, ({ stats, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: suites.flatMap(skippedIn),
  }))
}

function skippedIn(suite) {
  const own = (suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
  return [...own.map((spec) => `${spec.file}: ${spec.title}`), ...(suite.suites ?? []).flatMap(skippedIn)]
}

/** A runner that crashed, or failed without naming a test, is one failure; so is one that ran no test. */
function settled(code, file, count) {
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : NONE
  const silent = (code !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0
  return silent ? { ...counted, failed: counted.failed + 1 } : counted
}

/** The last words of a test run; answers the exit code. */
export function conclude(result) {
  for (const title of result.skipped) console.log(`skipped: ${title}`)
  console.log(`${result.passed} passed, ${result.failed} failed`)
  return result.failed === 0 ? 0 : 1
}
