import { createServer } from 'node:http'
import next from 'next'
import { systemActor } from '@/lib/core/auth/actor'
import { transaction } from '@/lib/core/db/client'
import { ensureAppRole, ensureDatabase, migrate } from '@/lib/core/db/migrate'
import { env } from '@/lib/core/env'
import { prepareJobs } from '@/lib/core/jobs'
import { guardPage } from '@/lib/entry/fallback'
import { dress, inspect, isPage } from '@/lib/entry/front'
import { readFacts, seedFacts } from '@/prisma/seed/facts'
await ensureDatabase(env().ownerUrl)
await migrate(env().ownerUrl)
await prepareJobs(env().ownerUrl)
await ensureAppRole(env().ownerUrl, env().SEAL_KEY)
const facts = await readFacts()
await transaction(async (tx) => { if (!(await tx.enclave.count())) await seedFacts(tx, systemActor('seed'), facts) })
console.log('seeded')
const app = next({ dev: true, dir: process.cwd(), port: env().PORT, hostname: '127.0.0.1', customServer: true })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer((req, res) => { const { requestId } = dress(req, res); if (inspect(req)) { res.writeHead(400); res.end(); return } void isPage; void guardPage; void requestId; void handle(req, res) })
server.on('upgrade', app.getUpgradeHandler())
server.listen(env().PORT, () => console.log('dev up'))
