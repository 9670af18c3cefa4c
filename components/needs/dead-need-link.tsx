import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'

/** A link that is forged, ended or out of time: where a new one comes from. Erased: it was their own doing. */
export async function DeadNeedLink({ erased }: { erased: boolean }) {
  const t = await getTranslations('needs')
  if (!erased) return <PageHeader title={t('dead.title')} lead={t('dead.body')} />
  return (
    <>
      <PageHeader title={t('own.title')} />
      <div className="page mt-7">
        <Notice tone="ok" live>
          {t('own.erased')}
        </Notice>
      </div>
    </>
  )
}
