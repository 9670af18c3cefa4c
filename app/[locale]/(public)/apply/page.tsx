import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageHeader } from '@/components/layout/page-header'
import { ApplyEligibility } from '@/components/residency/apply-eligibility'
import { ApplyEnclaves } from '@/components/residency/apply-enclaves'
import { ApplyGuide } from '@/components/residency/apply-guide'
import { ApplyWho } from '@/components/residency/apply-who'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { currentActor } from '@/lib/core/auth/session'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { slug as slugForm } from '@/lib/core/text'
import { listPublishedEnclaves, publishedEnclave } from '@/lib/domains/enclaves/queries'
import { eligibility } from '@/lib/domains/residency/schema'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<unknown> }

const query = z.object({ enclave: slugForm.optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apply'))('title') }
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const locale = setLocale((await params).locale)
  const asked = await searchParams
  const { enclave: slug } = query.parse(asked)
  const [all, chosen] = await Promise.all([listPublishedEnclaves(), publishedEnclave(slug)])
  const enclave = chosen ?? all[0]
  if (!enclave) notFound()
  const t = await getTranslations('apply')
  const names = { home: pick(locale, enclave, 'homeCity'), host: pick(locale, enclave, 'hostCity') }
  const signedIn = (await currentActor()).kind === 'account'
  const start = (
    <LinkButton href={localePath(locale, signedIn ? '/portal' : '/apply/register')}>{t('start')}</LinkButton>
  )
  const days = enclave.promisedWorkingDays
  return (
    <>
      <PageHeader
        eyebrow={
          all.length > 1 ? (
            <ApplyEnclaves locale={locale} all={all} current={enclave.slug} />
          ) : (
            pick(locale, enclave, 'name')
          )
        }
        title={t('title')}
        lead={t('lead', names)}
        actions={
          <>
            {start}
            <LinkButton look="secondary" href={localePath(locale, '/apply/status')}>
              {t('lookUp')}
            </LinkButton>
          </>
        }
        aside={
          <DescriptionList
            items={[
              { term: t('facts.promise'), value: t('facts.promiseValue', { days }) },
              { term: t('facts.minutes'), value: t('facts.minutesValue') },
              { term: t('facts.account'), value: t('facts.accountValue') },
            ]}
          />
        }
      />
      <ApplyWho names={names} />
      <ApplyEligibility
        locale={locale}
        names={names}
        enclave={slug ? enclave.slug : undefined}
        given={eligibility.parse(asked)}
        start={start}
      />
      <ApplyGuide names={names} days={days} start={start} />
    </>
  )
}
