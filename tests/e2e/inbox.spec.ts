import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { ADMINISTRATOR, expect, signIn, test } from '@/tests/support/pages'

/** Two entries in the inbox of the first administrator, as the worker leaves them once the mails are sent. */
async function twoEntries(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.PORTAL_DATABASE })
  await client.connect()
  for (const event of ['submit', 'overdue']) {
    const inbox = {
      kind: 'application',
      event,
      reference: 'K7M-2QF-9XA-4',
      name: '测试新材料有限公司',
      path: '/admin/accounts',
    }
    await client.query(
      `INSERT INTO "Notification" (id, kind, "accountId", email, locale, status, "createdAt", inbox)
       SELECT $1, 'application', id, email, locale, 'SENT', now(), $2 FROM "Account" WHERE email = $3`,
      [randomUUID(), JSON.stringify(inbox), ADMINISTRATOR.email],
    )
  }
  await client.end()
}

test('what is told stands in the inbox; to open it marks it as read, also with scripts off', async ({
  page,
  browser,
}) => {
  await twoEntries()
  await signIn(page, ADMINISTRATOR)
  await page.getByRole('link', { name: '收件箱（2 条未读）' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '收件箱' })).toBeVisible()
  const items = page.getByRole('list', { name: '消息列表' }).getByRole('listitem')
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText('入驻申请已逾期')
  await expect(items.first()).toContainText('K7M-2QF-9XA-4')
  await items.first().getByRole('button', { name: '入驻申请已逾期' }).click()
  await expect(page).toHaveURL(/\/admin\/accounts$/)
  await expect(page.getByRole('link', { name: '收件箱（1 条未读）' })).toBeVisible()

  const plain = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  })
  const bare = await plain.newPage()
  await bare.goto('/en/admin/inbox')
  const entries = bare.getByRole('list', { name: 'Messages' }).getByRole('listitem')
  await expect(entries.filter({ hasText: 'Unread' })).toHaveCount(1)
  await entries.last().getByRole('button', { name: 'A new application' }).click()
  await expect(bare).toHaveURL(/\/en\/admin\/accounts$/)
  await bare.goto('/en/portal/inbox')
  await expect(bare.getByText('Nothing unread')).toBeVisible()
  await plain.close()
})
