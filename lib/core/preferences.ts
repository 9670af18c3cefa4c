import { z } from 'zod'

export const PREFERENCES_COOKIE = 'display'

/** How a reader wants pages shown; anything unknown falls back to the default. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  text: z.enum(['100', '125', '150']).catch('100'),
  contrast: z.enum(['normal', 'high']).catch('normal'),
  motion: z.enum(['system', 'reduced']).catch('system'),
  links: z.enum(['normal', 'underlined']).catch('normal'),
  /** Of the console: whether single letters act, and how close the rows of its lists stand. */
  keys: z.enum(['on', 'off']).catch('on'),
  rows: z.enum(['normal', 'compact']).catch('normal'),
})
export type Preferences = z.infer<typeof preferences>

/** The cookie's text: words in a fixed order, nothing about the reader. */
export const encodePreferences = (value: Preferences): string =>
  [value.theme, value.text, value.contrast, value.motion, value.links, value.keys, value.rows].join('.')

export function decodePreferences(text: string | undefined): Preferences {
  const [theme, size, contrast, motion, links, keys, rows] = (text ?? '').split('.')
  return preferences.parse({ theme, text: size, contrast, motion, links, keys, rows })
}
