import { statSync } from 'node:fs'
import { readTable } from '@/lib/core/sheet-file'

/**
 * Reads one table and says what came of it, in how many ms of all its threads together (what others do on the machine is
 * not measured with it), and by how many bytes the process grew meanwhile.
 */
const [, , path = '', kind] = process.argv
if (kind !== 'xlsx' && kind !== 'csv') throw new TypeError('xlsx or csv')
global.gc?.()
const before = process.resourceUsage().maxRSS * 1024
const grownFrom = Math.max(before, process.memoryUsage().rss)
const begun = process.cpuUsage()
const answer = await readTable(path, statSync(path).size, kind)
const { user, system } = process.cpuUsage(begun)
const ms = (user + system) / 1000
const grown = process.resourceUsage().maxRSS * 1024 - grownFrom
process.stdout.write(JSON.stringify({ answer, ms, grown }))
