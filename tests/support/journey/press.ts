import type { Locator, Page } from '@playwright/test'

/** Presses the button of that name, here or in the dialog that stands open. */
export const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click()

export const confirm = (page: Page, name: string) => press(page.getByRole('dialog'), name)

/** Answers the questions of a form by their names. */
export async function answer(form: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value)
}

/** Unfolds what stands behind these words. */
export const unfold = (within: Page | Locator, words: string) =>
  within.locator('summary').filter({ hasText: words }).click()
