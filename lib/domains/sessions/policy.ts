import { pathIn } from '@/lib/core/i18n/path'

/** The page where someone who has signed in begins, without the language's prefix. @param next where they meant to go */
export const startOf = (next?: string): string => (next ? pathIn('zh-CN', next) : '/admin')
