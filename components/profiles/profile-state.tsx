import { getTranslations } from 'next-intl/server'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { ProfileStatus } from '@/lib/core/db/generated/enums'

const TONES: Record<ProfileStatus, Tone> = { DRAFT: 'plain', PUBLISHED: 'ok', WITHDRAWN: 'plain', TAKEN_DOWN: 'warn' }

export async function ProfileState({ status }: { status: ProfileStatus }) {
  const t = await getTranslations('profiles.status')
  return <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
}
