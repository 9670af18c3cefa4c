import { getTranslations } from 'next-intl/server'
import type { MatchWords } from '@/components/matching/match-words'
import { DataTable } from '@/components/ui/data-table'
import { StatusTag, type Tone } from '@/components/ui/tag'
import type { Judged } from '@/lib/domains/matching/schema'

const TONES: Record<Judged['standing'], Tone> = { met: 'ok', missing: 'error', notPublished: 'plain' }

type Props = { id: string; name: string; rules: readonly Judged[]; words: MatchWords }

/** The rules of one site: what is asked, what is given, and which of the three it comes to. */
export async function MatchRules({ id, name, rules, words }: Props) {
  const [t, standing] = await Promise.all([getTranslations('sites.match'), getTranslations('sites.standing')])
  return (
    <DataTable
      id={`rules-${id}`}
      caption={t('caption', { site: name })}
      captionHidden
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        { key: 'rule', label: t('rule'), header: true, cell: ({ rule }) => words.rule(rule) },
        { key: 'asks', label: t('asks'), cell: words.asks },
        { key: 'gives', label: t('gives'), cell: words.gives },
        {
          key: 'standing',
          label: t('standing'),
          cell: (judged) => <StatusTag tone={TONES[judged.standing]}>{standing(judged.standing)}</StatusTag>,
        },
      ]}
    />
  )
}
