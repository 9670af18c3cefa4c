import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChainTimeline } from '@/components/chains/chain-timeline'
import { DocumentList } from '@/components/documents/document-list'
import { UploadForm } from '@/components/documents/upload-form'
import { SiteMatches } from '@/components/matching/site-matches'
import { type District, ProjectConsents } from '@/components/projects/project-consents'
import { ProjectExits } from '@/components/projects/project-exits'
import { ProjectFacts } from '@/components/projects/project-facts'
import { ProjectFounder } from '@/components/projects/project-founder'
import { ProjectLandings } from '@/components/projects/project-landings'
import { ProjectNext } from '@/components/projects/project-next'
import { ProjectReferrals } from '@/components/projects/project-referrals'
import { ProjectTimeline } from '@/components/projects/project-timeline'
import type { Locale } from '@/lib/core/i18n/path'
import type { ChainLink } from '@/lib/domains/chains/schema'
import type { SiteMatches as Matches } from '@/lib/domains/matching/queries'
import type { ProjectSheet } from '@/lib/domains/projects/queries'
import { EXITS } from '@/lib/domains/projects/workflow'
import type { ProjectReferral } from '@/lib/domains/referrals/queries'

type Props = {
  locale: Locale
  project: ProjectSheet
  referrals: readonly ProjectReferral[]
  districts: readonly District[]
  matches: Matches | null
  chain: readonly ChainLink[]
  refused: unknown
}

/** A project as the team works on it: what is next, then with whom it is, then what it is; what happened stands beside it. */
export async function ProjectDesk({ locale, project, referrals, districts, matches, chain, refused }: Props) {
  const t = await getTranslations('projects')
  const [sites, chains] = await Promise.all([getTranslations('sites'), getTranslations('chains')])
  const { id, version, can } = project
  const mayLeave = EXITS.some((event) => can.move.some((allowed) => allowed === event))
  return (
    <div className="grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-12">
        <Part id="next" title={t('sheet.next')}>
          <ProjectNext locale={locale} project={project} referrals={referrals} />
        </Part>
        <Part id="referrals" title={t('sheet.referrals')}>
          <ProjectReferrals locale={locale} project={project} referrals={referrals} districts={districts} />
        </Part>
        {matches && (
          <Part id="matching" title={sites('match.title')}>
            <SiteMatches locale={locale} matches={matches} />
          </Part>
        )}
        <Part id="consents" title={t('sheet.consents')}>
          <ProjectConsents locale={locale} project={project} districts={districts} />
        </Part>
        <Part id="documents" title={t('sheet.documents')}>
          <DocumentList locale={locale} documents={project.documents} can={{ remove: false }} />
          {can.attach && (
            <UploadForm
              locale={locale}
              noun="project"
              id={id}
              version={version}
              kinds={['PITCH', 'OTHER']}
              back={`/admin/projects/${id}`}
              refused={refused}
            />
          )}
        </Part>
        <Part id="landings" title={t('sheet.landings')}>
          <ProjectLandings locale={locale} landings={project.landings} />
        </Part>
        <Part id="summary" title={t('sheet.summary')}>
          <ProjectFacts locale={locale} project={project} />
        </Part>
        {mayLeave && (
          <Part id="exits" title={t('sheet.exits')}>
            <ProjectExits locale={locale} project={project} />
          </Part>
        )}
      </div>
      <div className="grid min-w-0 gap-12">
        <Part id="founder" title={t('sheet.founder')}>
          <ProjectFounder locale={locale} project={project} />
        </Part>
        <Part id="chain" title={chains('title')}>
          <ChainTimeline locale={locale} label={chains('title')} links={chain} />
        </Part>
        <Part id="timeline" title={t('sheet.timeline')}>
          <ProjectTimeline
            locale={locale}
            label={t('sheet.timeline')}
            moves={project.moves}
            words={{ happened: (event) => t(`happened.${event}`), status: (state) => t(`status.${state}`) }}
          />
        </Part>
      </div>
    </div>
  )
}

/** A project that is known from a source only: what it says, and nothing to be done. */
export async function ReportedProject({ locale, project }: Pick<Props, 'locale' | 'project'>) {
  const t = await getTranslations('projects')
  return (
    <div className="grid max-w-224 gap-12">
      <p className="max-w-prose text-lead">{t('guide.REPORTED')}</p>
      <Part id="summary" title={t('sheet.summary')}>
        <ProjectFacts locale={locale} project={project} />
      </Part>
      <Part id="landings" title={t('sheet.landings')}>
        <ProjectLandings locale={locale} landings={project.landings} />
      </Part>
    </div>
  )
}

/** A part of the sheet under its heading, to which links lead. */
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid min-w-0 scroll-mt-6 gap-5">
      <h2 id={`${id}-title`} className="border-ink border-t pt-3 text-h3">
        {title}
      </h2>
      {children}
    </section>
  )
}
