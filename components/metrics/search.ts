import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Refusal } from '@/lib/core/errors'
import { slug } from '@/lib/core/text'
import { type PeriodForm, readPeriod } from '@/lib/domains/metrics/schema'

export type Search = Promise<Record<string, string | string[] | undefined>>

/** What the address asks of the figures; an enclave that cannot be one is a page that is not there. */
export async function readSearch(given: Search): Promise<{ form: PeriodForm; enclaveSlug: string | undefined }> {
  const search = await given
  const form = readPeriod(search)
  if (search.enclave === undefined || search.enclave === '') return { form, enclaveSlug: undefined }
  const enclave = slug.safeParse(search.enclave)
  return enclave.success ? { form, enclaveSlug: enclave.data } : notFound()
}

/** The title of a page of figures, which says first that something in its form is wrong. */
export async function titleOf({ errors }: PeriodForm, title: string): Promise<string> {
  const t = await getTranslations('errors')
  return `${Object.keys(errors).length > 0 ? t('titlePrefix') : ''}${title}`
}

/** Turns "there is no such record" into the page that says so. */
export function orNotFound(error: unknown): never {
  if (error instanceof Refusal && error.code === 'not_found') notFound()
  throw error
}
