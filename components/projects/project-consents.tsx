import { getTranslations } from 'next-intl/server'
import { ConsentForm } from '@/components/projects/consent-form'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag, type Tone } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { ConsentStanding } from '@/lib/domains/people/policy'
import { askConsents } from '@/lib/domains/projects/actions'
import type { ProjectSheet } from '@/lib/domains/projects/queries'

export type District = { id: string; nameZh: string; nameEn: string }
type Props = { locale: Locale; project: ProjectSheet; districts: readonly District[] }

const TONES: Record<ConsentStanding, Tone> = { ASKED: 'accent', GIVEN: 'ok', REFUSED: 'plain', WITHDRAWN: 'warn' }

/** What the founder was asked and answered, district by district, and the form that asks. */
export async function ProjectConsents({ locale, project, districts }: Props) {
  const t = await getTranslations('projects.consent')
  const standing = (districtId: string) => project.consents.findLast((each) => each.districtId === districtId)?.standing
  return (
    <div className="grid gap-5">
      {project.consents.length === 0 ? (
        <p className="border-line border-t py-3 text-ink-2">{t('none')}</p>
      ) : (
        <DataTable
          id="consent"
          caption={t('caption')}
          captionHidden
          rows={project.consents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'recipient',
              label: t('recipient'),
              header: true,
              cell: ({ district }) => (district ? pick(locale, district, 'name') : t('public')),
            },
            {
              key: 'standing',
              label: t('standing'),
              cell: (consent) => <StatusTag tone={TONES[consent.standing]}>{t(consent.standing)}</StatusTag>,
            },
            { key: 'asked', label: t('asked'), cell: ({ requestedAt }) => formatMoment(locale, requestedAt) },
            {
              key: 'answered',
              label: t('answered'),
              cell: ({ givenAt, refusedAt, withdrawnAt }) => {
                const at = withdrawnAt ?? refusedAt ?? givenAt
                return at ? formatMoment(locale, at) : t('waiting')
              },
            },
          ]}
        />
      )}
      {project.can.ask && (
        <ConsentForm
          action={askConsents}
          words={{
            ...(await formWords()),
            fold: t('fold'),
            note: t('askNote'),
            districts: t('districts'),
            publish: t('publish'),
            submit: t('ask'),
          }}
          hidden={{ locale, id: project.id, version: project.version }}
          districts={districts.map((district) => {
            const known = standing(district.id)
            return { id: district.id, label: pick(locale, district, 'name'), hint: known ? t(known) : '' }
          })}
        />
      )}
    </div>
  )
}
