import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { factsFile } from '@/prisma/seed/schema'

const file: unknown = JSON.parse(readFileSync('prisma/seed/facts.json', 'utf8'))

/** What the sources state: the expected values of everything that is public. */
export const facts = factsFile.parse(file)

const stated = facts.sources[facts.publishedFigures.source]
if (!stated) throw new Error('facts.json: the published figures cite a source that it does not hold')
/** The source of the published figures. */
export const figureSource = { key: facts.publishedFigures.source, ...stated }

export const residents = facts.organisations.filter(({ statedResident }) => statedResident)
export const landed = facts.organisations.filter(({ landing }) => landing !== undefined)

/** 1,176 or 530+ */
export const worded = ({ value, exact }: { value: number; exact: boolean }): string =>
  `${new Intl.NumberFormat('en').format(value)}${exact ? '' : '+'}`

const persons = z.union([z.string(), z.array(z.string())]).default([])
const withPersons = z.object({ organisations: z.array(z.object({ namedInSourceZh: persons })) })
/** Kept for citation only: the portal must know none of them. */
export const personsNamed = withPersons.parse(file).organisations.flatMap(({ namedInSourceZh }) => namedInSourceZh)
