import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Badge } from '@/components/ui/tag'
import { DOCUMENT_KINDS } from '@/lib/domains/residency/schema'

const sentences = z.record(z.string(), z.string()).transform((record) => Object.values(record))

/** Each document: who must bring it, and what it must contain. */
export async function ApplyMaterials() {
  const t = await getTranslations('apply.materials')
  const kinds = await getTranslations('residency.documentKind')
  return (
    <ul className="border-ink border-t">
      {DOCUMENT_KINDS.map((kind) => (
        <li key={kind} className="grid gap-x-6 gap-y-2 border-line border-b py-5 md:grid-cols-[14rem_minmax(0,1fr)]">
          <div>
            <h3 className="text-h4">{kinds(kind)}</h3>
            <Badge className="mt-1">{t(`${kind}.for`)}</Badge>
          </div>
          <div>
            <p className="text-ink-3 text-table">{t('contains')}</p>
            <ul className="list-disc ps-5 marker:text-line-strong">
              {sentences.parse(t.raw(`${kind}.contains`)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
