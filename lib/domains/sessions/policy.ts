import { type Actor, holds } from '@/lib/core/auth/actor'
import { pathIn } from '@/lib/core/i18n/path'

/** The page where someone begins to work, without the language's prefix. @param next where they wanted to go */
export const startOf = (actor: Actor, next?: string): string =>
  next ? pathIn('zh-CN', next) : holds(actor, ['ADMIN']) ? '/admin' : '/'
