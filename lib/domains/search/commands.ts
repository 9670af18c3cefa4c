import { database } from '@/lib/core/db/client'
import { pinyinKeys } from '@/lib/core/pinyin'

/** Derives the keys of names that were recorded before there were any. @returns of how many */
export async function keyNames(): Promise<number> {
  const select = { id: true, nameZh: true } as const
  const projects = await database().project.findMany({ where: { pinyin: '' }, select })
  for (const { id, nameZh } of projects)
    await database().project.updateMany({ where: { id, nameZh }, data: pinyinKeys(nameZh) })
  const where = { pinyin: '', nameZh: { not: '' } } as const
  const applications = await database().residencyApplication.findMany({ where, select })
  for (const { id, nameZh } of applications)
    await database().residencyApplication.updateMany({ where: { id, nameZh }, data: pinyinKeys(nameZh) })
  return projects.length + applications.length
}
