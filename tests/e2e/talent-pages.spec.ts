import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/pages'
import { pageOf } from '@/tests/support/staff'
import { aTalentGround } from '@/tests/support/talent/ground'
import { serveEveryone } from '@/tests/support/violations'

test('the pages of talent pass axe in both languages, and fit a phone', async ({ browser }) => {
  test.setTimeout(300_000)
  const ground = await aTalentGround('戊')
  const { needId, tokens } = ground
  const [ops, company, empty] = [
    await pageOf(browser, ground.ops),
    await pageOf(browser, ground.company),
    await pageOf(browser, ground.empty),
  ]
  const [partner, idle] = [await pageOf(browser, ground.partner), await pageOf(browser, ground.idle)]
  const visitor = await (await browser.newContext()).newPage()
  const pages: [Page, string][] = [
    [ops, '/admin/talent'],
    [ops, '/admin/talent?q=nothing-like-it'],
    [ops, `/admin/talent/${needId}`],
    [company, '/portal/talent'],
    [company, '/portal/talent/new'],
    [company, `/portal/talent/${needId}`],
    [company, `/portal/talent/${needId}/edit`],
    [empty, '/portal/talent'],
    [partner, '/desk/talent'],
    [partner, `/desk/talent/${needId}`],
    [idle, '/desk/talent'],
    [visitor, '/talent'],
    [visitor, '/figures/highLevelTalentsIntroduced'],
    ...Object.values(tokens).map((token): [Page, string] => [visitor, `/candidate?token=${token}`]),
    [visitor, '/candidate?token=none'],
    [visitor, '/candidate?done=erased'],
  ]
  await serveEveryone(pages)
  for (const path of [`/portal/talent/${needId}`, `/desk/talent/${needId}`, `/admin/talent/${needId}`])
    expect((await idle.goto(path))?.status(), path).toBe(404)
})
