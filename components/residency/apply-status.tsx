import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ApplicationState } from '@/lib/domains/residency/workflow'
import { ApplyState } from './apply-state'
import { type Move, MoveTimeline } from './move-timeline'
import { promiseWords } from './promise-words'

type Found = {
  reference: string | null
  status: ApplicationState
  dueOn: Date | null
  pausedOn: Date | null
  enclave: { nameZh: string; nameEn: string }
  moves: readonly Move[]
}

/** What the public look-up tells: state, promised day, the time of each step; nobody's name and no reason. */
export async function ApplyStatus({ locale, found, today }: { locale: Locale; found: Found; today: string }) {
  const t = await getTranslations('apply.status')
  const words = await getTranslations('residency')
  const promise = await promiseWords(locale, found, today)
  return (
    <>
      <PageHeader
        eyebrow={t('result')}
        title={<span className="font-mono text-h2 tracking-wide">{found.reference}</span>}
        lead={t('validFor')}
        actions={
          <>
            <LinkButton href={localePath(locale, '/portal')}>{t('signIn')}</LinkButton>
            <LinkButton look="secondary" href={localePath(locale, '/apply/status')}>
              {t('again')}
            </LinkButton>
          </>
        }
        aside={
          <DescriptionList
            items={[
              { term: words('sheet.state'), value: <ApplyState status={found.status} /> },
              { term: words('due.label'), value: promise ?? '–' },
              { term: words('sheet.park'), value: pick(locale, found.enclave, 'name') },
            ]}
          />
        }
      />
      <Section title={t('timeline')}>
        <MoveTimeline locale={locale} status={found.status} moves={found.moves} />
      </Section>
    </>
  )
}
