import { type Block, blocksOf } from '@/lib/domains/content/schema'

type Level = 2 | 3

/** A written body: paragraphs, and headings at the level that its place on the page gives them. */
export function ArticleBody({ text, level = 2 }: { text: string; level?: Level }) {
  const blocks = blocksOf(text)
  return (
    <div className="prose text-body">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text, in its order
        <BlockOf key={index} block={block} level={level} />
      ))}
    </div>
  )
}

function BlockOf({ block, level }: { block: Block; level: Level }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>
  return level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
}
