import { getTranslations } from 'next-intl/server'
import { formatSize } from '@/components/documents/sizes'
import { HomePart } from '@/components/residents/home-part'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/core/i18n/path'
import type { ResidentHome } from '@/lib/domains/residents/queries'

type Props = { locale: Locale; organisations: readonly ResidentHome[] }

/** The papers of one's tenancies, the newest first, each to be downloaded. */
export async function HomePapers({ locale, organisations }: Props) {
  const [t, kinds] = await Promise.all([getTranslations('residents.home'), getTranslations('documents.kind')])
  const papers = organisations.flatMap(({ tenancies }) =>
    tenancies.flatMap(({ reference, documents }) => documents.map((paper) => ({ ...paper, reference }))),
  )
  return (
    <HomePart id="papers" title={t('papers')}>
      {papers.length === 0 ? (
        <p className="text-ink-2">{t('noPapers')}</p>
      ) : (
        <ul className="grid border-line border-t">
          {papers.map(({ id, kind, reference, file }) => (
            <li key={id} className="border-line border-b py-2.5">
              <a
                href={`/api/files/${file.id}`}
                download={file.name}
                className="inline-flex min-h-6 items-baseline gap-1.5 break-all text-link underline"
              >
                <Icon name="download" className="self-center" />
                {file.name}
              </a>
              <p className="text-ink-3 text-table">
                {kinds(kind)} · {formatSize(locale, file.size)} · <span className="font-mono">{reference}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </HomePart>
  )
}
