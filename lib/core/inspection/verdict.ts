/** Why a file is refused. Worded in messages/<locale>/files.json. */
export const VERDICTS = [
  'no_file',
  'empty',
  'too_large',
  'extension',
  'mismatch',
  'damaged',
  'encrypted',
  'active_content',
  'archive_limits',
  'image_unreadable',
  'infected',
  'not_scanned',
  'quota',
  'too_many',
  'not_a_picture',
  'visit_full',
  'too_many_rows',
  'no_table',
  'table_too_large',
  'table_extension',
] as const
export type Verdict = (typeof VERDICTS)[number]
