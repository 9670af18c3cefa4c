import { getTranslations } from 'next-intl/server'
import { RecordForm, type RecordFormField } from '@/components/ui/record-form'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { saveProfile } from '@/lib/domains/profiles/actions'
import type { OwnProfile } from '@/lib/domains/profiles/queries'
import { STAFF_BANDS } from '@/lib/domains/profiles/schema'

/** The words of one's organisation; saving them publishes nothing. */
export async function ProfileForm({ locale, own: { id, profile } }: { locale: Locale; own: OwnProfile }) {
  const t = await getTranslations('profiles')
  const value = (name: 'aboutZh' | 'aboutEn' | 'storyZh' | 'storyEn' | 'website') => profile?.[name] ?? ''
  const lines = (name: 'aboutZh' | 'aboutEn' | 'storyZh' | 'storyEn', hint?: string): RecordFormField => ({
    name,
    label: t(`form.${name}`),
    kind: 'lines',
    lang: name.endsWith('Zh') ? 'zh-CN' : 'en',
    value: value(name),
    wide: true,
    ...(hint ? { hint } : {}),
    ...(name === 'aboutZh' ? {} : { optional: true }),
  })
  const bands = STAFF_BANDS.map((band) => ({ value: band, label: t(`public.band.${band}`) }))
  return (
    <RecordForm
      id="profile"
      action={saveProfile}
      words={await formWords()}
      submit={t('form.save')}
      hidden={{ locale, organisationId: id, version: profile?.version ?? 0 }}
      groups={[
        {
          key: 'zh',
          legend: t('form.zh'),
          fields: [lines('aboutZh', t('form.aboutZhHint')), lines('storyZh', t('form.storyZhHint'))],
        },
        { key: 'en', legend: t('form.en'), fields: [lines('aboutEn', t('form.aboutEnHint')), lines('storyEn')] },
        {
          key: 'facts',
          legend: t('form.facts'),
          fields: [
            {
              name: 'website',
              label: t('form.website'),
              hint: t('form.websiteHint'),
              value: value('website'),
              optional: true,
            },
            {
              name: 'staffBand',
              label: t('form.staffBand'),
              kind: 'select',
              options: [{ value: '', label: t('form.noBand') }, ...bands],
              value: profile?.staffBand ?? '',
              optional: true,
            },
          ],
        },
      ]}
    />
  )
}
