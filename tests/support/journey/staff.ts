import type { Page } from '@playwright/test'
import { shiftDay, today } from '@/lib/core/clock'
import { upload } from '@/tests/support/journey/applicant'
import { answer, confirm, press, unfold } from '@/tests/support/journey/press'
import type { Words } from '@/tests/support/journey/words'
import { expect } from '@/tests/support/pages'

export const CONDITION = '六个月内装修进场'
export const CORRECTION = '请写明投产时间'
const POINTS = { technology: '17', team: '16', market: '13', landing: '15', space: '18' }

/** Finds the application in the queue by its reference, and takes it up. */
export async function taken(page: Page, words: Words, reference: string): Promise<void> {
  await page.goto(`${words.prefix}/admin/residency`)
  await page.getByRole('link', { name: words.running }).first().click()
  await answer(page, { q: reference })
  await press(page, words.search)
  await page.getByRole('link', { name: words.company.zh }).click()
  await press(page, words.startScreening)
  await expect(page.getByRole('button', { name: words.requestCorrection })).toBeVisible()
}

/** Asks once for all that is missing. */
export async function askedToMend(page: Page, words: Words): Promise<void> {
  await press(page, words.requestCorrection)
  await answer(page.locator('#requestCorrection'), { reason: '计划还不够具体', 'notes.plan': CORRECTION })
  await confirm(page, words.requestCorrection)
  await expect(page.getByText(words.correctionSent)).toBeVisible()
}

export async function sentToReview(page: Page, words: Words, reviewer: string): Promise<void> {
  await page.locator('#assign [name=reviewerId]').selectOption(reviewer)
  await press(page, words.assign)
  await expect(page.getByText(words.assigned)).toBeVisible()
  await press(page, words.sendToReview)
  await expect(page.getByText(words.sentToReview)).toBeVisible()
}

/** The reviewer declares that there is no conflict, and scores: 79 of 100. */
export async function scored(page: Page, words: Words): Promise<void> {
  await page.goto(`${words.prefix}/admin/reviews`)
  await page.getByRole('link', { name: words.company.zh }).click()
  await press(page, words.noConflict)
  for (const [criterion, points] of Object.entries(POINTS)) await answer(page, { [`scores.${criterion}`]: points })
  await expect(page.locator('output')).toHaveText('79')
  await answer(page, { comment: '可行。' })
  await press(page, words.score)
  await expect(page.getByText(words.scored)).toBeVisible()
}

/** The lead approves with a condition and a last day. */
export async function approved(page: Page, words: Words): Promise<void> {
  await press(page, words.approve)
  const offer = { conditions: CONDITION, expiresOn: shiftDay(today(), 10) }
  await answer(page.locator('#approve'), offer)
  await confirm(page, words.approve)
  await expect(page.getByText(words.offered)).toBeVisible()
}

/** The team records a building of its own with a floor and a room. */
export async function roomRecorded(page: Page, words: Words): Promise<void> {
  const { code, building } = words.room
  await page.goto(`${words.prefix}/admin/rooms`)
  await page.getByRole('link', { name: words.manage }).first().click()
  await unfold(page, words.addBuilding)
  await answer(page.locator('#building'), { code: building.code, nameZh: building.zh, nameEn: building.en })
  await press(page.locator('#building'), words.addBuilding)
  const name = words.prefix ? building.en : building.zh
  const sheet = page.locator('article').filter({ has: page.getByRole('heading', { name }) })
  await unfold(sheet, words.addFloor)
  await answer(sheet.locator('form[id^=floor-]'), { level: '3' })
  await press(sheet.locator('form[id^=floor-]'), words.addFloor)
  await unfold(sheet, words.addRoom)
  await answer(sheet.locator('form[id^=room-]'), { code, areaM2: '156.5' })
  await sheet.locator('form[id^=room-] [name=use]').selectOption('LAB')
  await press(sheet.locator('form[id^=room-]'), words.addRoom)
  await expect(sheet.getByRole('link').filter({ hasText: code })).toBeVisible()
}

/** From the accepted application to a draft of its tenancy on that room, submitted for approval. */
export async function tenancyMade(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words.makeTenancy }).click()
  await answer(page, { from: today() })
  await press(page, words.look)
  await page.waitForURL(/[?&]from=/)
  await page.getByRole('checkbox', { name: new RegExp(words.room.code) }).check()
  await press(page, words.makeDraft)
  await stepped(page, words, 'submit')
}

/** A move of the tenancy by its button. */
export async function stepped(page: Page, words: Words, move: keyof Words['tenancy']): Promise<void> {
  const [button = '', said = ''] = words.tenancy[move]
  await press(page, button)
  await expect(page.getByText(said)).toBeVisible()
}

/** The signed contract goes up, its signature is recorded. */
export async function signed(page: Page, words: Words): Promise<void> {
  await page.reload()
  await upload(page, words, 'CONTRACT')
  await stepped(page, words, 'sign')
}
