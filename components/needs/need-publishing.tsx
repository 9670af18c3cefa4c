import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/talent/part'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { publishNeed, takeDownNeed } from '@/lib/domains/needs/actions'
import type { NeedStanding } from '@/lib/domains/needs/queries'

/** What who posted a need agreed to, and the button by which the team puts it up in public or takes it down. */
export async function NeedPublishing({ locale, need }: { locale: Locale; need: NeedStanding }) {
  const [t, words] = await Promise.all([getTranslations('needs.staff'), formWords()])
  const { id, version, publishedAt, withdrawnAt, agreed, sharedWith, isErased } = need
  const day = (moment: Date) => formatPartial(locale, dayOf(moment))
  const shared = sharedWith.map((one) => pick(locale, one, 'name')).join(t('and'))
  const isUp = publishedAt !== null && agreed.publish
  return (
    <Part id="publishing" title={t('title')}>
      <DescriptionList
        items={[
          ...(withdrawnAt ? [{ key: 'gone', term: t('withdrawn'), value: day(withdrawnAt) }] : []),
          ...(isErased ? [{ key: 'erased', term: t('erased'), value: t('erasedBody') }] : []),
          {
            key: 'agreed',
            term: t('agreed'),
            value: t(agreed.publish ? (agreed.name ? 'withName' : 'withoutName') : 'not'),
          },
          { key: 'up', term: t('board'), value: isUp ? t('since', { day: day(publishedAt) }) : t('down') },
          { key: 'shared', term: t('shared'), value: shared ? <OwnWords>{shared}</OwnWords> : t('nobody') },
        ]}
      />
      {(isUp || (agreed.publish && !withdrawnAt)) && (
        <RecordForm
          id="publishing-form"
          action={isUp ? takeDownNeed : publishNeed}
          words={words}
          submit={t(isUp ? 'takeDown' : 'publish')}
          hidden={{ locale, id, version }}
          groups={isUp ? [] : [{ key: 'note', note: t('publishNote'), fields: [] }]}
          look="secondary"
          compact
          reload={{ href: localePath(locale, `/admin/services/${id}`), label: t('reload') }}
        />
      )}
    </Part>
  )
}
