import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AccountForm } from '@/components/accounts/account-form'
import { PageHeader } from '@/components/layout/page-header'
import { ApplyStatus } from '@/components/residency/apply-status'
import { Door } from '@/components/sessions/door'
import { Notice } from '@/components/ui/notice'
import { today } from '@/lib/core/clock'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { readReference } from '@/lib/core/reference'
import { lookUp } from '@/lib/domains/residency/actions'
import { publishedStatus } from '@/lib/domains/residency/queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

const query = z.object({
  ticket: z.string().max(400).optional().catch(undefined),
  reference: z.string().max(40).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apply'))('status.title'), referrer: 'same-origin' }
}

export default async function StatusPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const t = await getTranslations('apply.status')
  const { ticket, reference } = query.parse(await searchParams)
  const found = ticket ? await publishedStatus(ticket) : null
  if (found) return <ApplyStatus locale={locale} found={found} today={today()} />
  const words = await formWords()
  const known = reference && readReference(reference)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Door
        asides={[
          {
            key: 'privacy',
            title: t('privacy'),
            body: `${t('privacyBody')} ${t('limits')}`,
            link: { href: localePath(locale, '/portal'), label: t('signIn') },
          },
        ]}
      >
        {ticket && <Notice tone="warn">{t('expired')}</Notice>}
        <AccountForm
          id="status"
          action={lookUp}
          words={{ ...words, code: { ...words.code, not_found: t('notFound') }, pending: t('submitting') }}
          submit={t('submit')}
          hidden={{ locale }}
          fields={[
            {
              name: 'reference',
              label: t('reference'),
              hint: t('referenceHint'),
              autoComplete: 'off',
              ...(known ? { value: known } : {}),
            },
            { name: 'digits', label: t('digits'), autoComplete: 'off' },
          ]}
        />
      </Door>
    </>
  )
}
