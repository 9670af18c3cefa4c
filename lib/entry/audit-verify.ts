import { systemActor } from '@/lib/core/auth/actor'
import { disconnect } from '@/lib/core/db/client'
import { verifyAudit } from '@/lib/domains/audit/queries'

const { entries, last, findings } = await verifyAudit(systemActor('audit-verify'))
for (const { code, from, to } of findings) process.stdout.write(`${code}: ${from === to ? from : `${from}-${to}`}\n`)
process.stdout.write(
  findings.length === 0
    ? `The audit is whole: ${entries} entries, the last ${last}.\n`
    : 'The audit was tampered with.\n',
)
await disconnect()
process.exit(findings.length === 0 ? 0 : 1)
