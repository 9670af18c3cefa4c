/** Bytes of one file. */
export const FILE_LIMIT = 20 * 1024 * 1024
/** Bytes that one account may have given to applications. */
export const ACCOUNT_QUOTA = 200 * 1024 * 1024

const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`

/** What is taken, by extension. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
} as const
export type Extension = keyof typeof MEDIA_TYPES

const isExtension = (value: string): value is Extension => value in MEDIA_TYPES

/** What a file field offers to choose. */
export const ACCEPT = Object.keys(MEDIA_TYPES)
  .map((extension) => `.${extension}`)
  .join(',')

const LONGEST = 120
// Control and format characters, among them those that turn the reading direction.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const NOT_IN_NAMES = /[<>:"|?*]/g

/**
 * The name as it is shown and saved: NFC, without folders or hidden characters, 120 characters at most.
 * @returns null where its extension is not taken
 */
export function cleanName(given: string): { name: string; extension: Extension } | null {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(HIDDEN, '').replace(NOT_IN_NAMES, '_').replace(/\s+/gu, ' ')
  const name = shown.replace(/[. ]+$/u, '').trim()
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1).toLowerCase()
  if (dot < 0 || !isExtension(extension)) return null
  const characters = [...name.slice(0, dot).replace(/^[. ]+|[. ]+$/gu, '')]
  const stem = characters.slice(0, LONGEST - extension.length - 1).join('') || 'file'
  return { name: `${stem}.${extension}`, extension }
}
