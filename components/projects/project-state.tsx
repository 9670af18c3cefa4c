import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { ProjectState } from '@/lib/domains/projects/workflow'

const TONES: Record<ProjectState, Tone> = {
  REPORTED: 'plain',
  REGISTERED: 'plain',
  INCUBATING: 'host',
  REFERRAL_READY: 'host',
  REFERRED: 'accent',
  CHOOSING: 'accent',
  COMMITTED: 'accent',
  LANDED: 'home',
  TRIAL_PRODUCTION: 'home',
  IN_PRODUCTION: 'ok',
  STAYED_IN_HOST_CITY: 'plain',
  MOVED_ELSEWHERE: 'plain',
  STOPPED: 'plain',
}

export async function ProjectStatus({ status }: { status: ProjectState }) {
  const t = await getTranslations('projects.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
