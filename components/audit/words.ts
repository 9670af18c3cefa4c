import { getTranslations } from 'next-intl/server'

export type AuditWords = Awaited<ReturnType<typeof auditWords>>

/** The codes of the audit in words. A code that has none yet stands for itself, so new nouns only need their words. */
export async function auditWords() {
  const t = await getTranslations()
  const inWords = (code: string, ...places: readonly string[]): string => {
    const place = /^\w+$/.test(code) ? places.find((name) => t.has(`${name}.${code}`)) : undefined
    return place ? t(`${place}.${code}`) : code
  }
  return {
    verb: (code: string) => inWords(code, 'audit.verb'),
    noun: (code: string) => inWords(code, 'audit.noun'),
    key: (code: string) => inWords(code, 'audit.key', 'enclaves.admin.fields'),
    /** States, roles and kinds are written in capitals; all else is somebody's own words. */
    value: (code: string) =>
      /^[A-Z][A-Z_]+$/.test(code)
        ? inWords(code, 'audit.value', 'accounts.role', 'accounts.status', 'enclaves.status', 'residency.status')
        : code,
    /** The portal acts without an account. */
    actor: ({ actorId, actorName }: { actorId: string | null; actorName: string }) => {
      if (actorId !== null) return actorName
      const part = actorName.match(/^system:(.+)$/)?.[1]
      if (part) return t('audit.portal', { part })
      return actorName === 'visitor' ? t('audit.visitor') : actorName
    },
  }
}
