/** The process is alive; it asks nothing of the database. */
export const GET = (): Response => Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })

export const dynamic = 'force-dynamic'
