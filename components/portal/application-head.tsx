import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { ApplyState } from '@/components/residency/apply-state'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ApplicationState } from '@/lib/domains/residency/workflow'

type Props = {
  locale: Locale
  application: {
    id: string
    nameZh: string
    reference: string | null
    status: ApplicationState
    enclave: { nameZh: string; nameEn: string }
  }
  /** The page below the application, where it is not the application itself. */
  page?: { title: string; lead?: string | undefined }
}

/** The head of every page of one application: where it lies, whose it is, how it stands. */
export async function ApplicationHead({ locale, application, page }: Props) {
  const t = await getTranslations('residency')
  const layout = await getTranslations('layout')
  const name = application.nameZh || t('mine.unnamed')
  const own = localePath(locale, `/portal/applications/${application.id}`)
  return (
    <PageHeader
      breadcrumbs={{
        label: layout('breadcrumbs'),
        items: [
          { label: t('mine.title'), href: localePath(locale, '/portal') },
          page ? { label: name, href: own } : { label: name },
          ...(page ? [{ label: page.title }] : []),
        ],
      }}
      eyebrow={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ApplyState status={application.status} />
          <span>{pick(locale, application.enclave, 'name')}</span>
          {application.reference && <span className="font-mono">{application.reference}</span>}
        </span>
      }
      title={page?.title ?? (application.nameZh ? <span lang="zh-CN">{name}</span> : name)}
      lead={page?.lead}
    />
  )
}
