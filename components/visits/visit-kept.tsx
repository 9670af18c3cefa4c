import { getTranslations } from 'next-intl/server'
import { KeptVisits } from '@/components/visits/kept-visits'
import { type Locale, localePath } from '@/lib/core/i18n/path'

/** What this device keeps of visits until it is sent. */
export async function VisitKept({ locale, account }: { locale: Locale; account: string }) {
  const t = await getTranslations('visits.kept')
  return (
    <KeptVisits
      account={account}
      locale={locale}
      base={localePath(locale, '/admin/visits')}
      signIn={localePath(locale, '/sign-in?next=/admin/visits')}
      words={{
        title: t('title'),
        body: t('body'),
        state: {
          waiting: t('state.waiting'),
          signIn: t('state.signIn'),
          refused: t('state.refused'),
          photoRefused: t('state.photoRefused'),
        },
        sentTitle: t('sentTitle'),
        photo: t('photo'),
        retry: t('retry'),
        mend: t('mend'),
        withoutPhoto: t('withoutPhoto'),
        discard: t('discard'),
        signIn: t('signIn'),
      }}
    />
  )
}
