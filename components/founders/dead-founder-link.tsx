import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'

/** A founder's link that is forged, ended or out of time: where a new one comes from. */
export async function DeadFounderLink() {
  const t = await getTranslations('founders.dead')
  return <PageHeader title={t('title')} lead={t('body')} />
}
