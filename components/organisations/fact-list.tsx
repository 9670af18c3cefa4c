import { EnclaveTile } from '@/components/motif/enclave-tile'

/** What a source states, one sentence a line. */
export function FactList({ lang, sentences }: { lang: 'zh-CN' | undefined; sentences: readonly string[] }) {
  return (
    <ul lang={lang} className="max-w-prose border-line border-t">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex gap-4 border-line border-b py-3.5 text-body">
          <EnclaveTile size={12} className="mt-2" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
