import { Fragment } from 'react'

/**
 * A heading that breaks between its phrases, never inside a word: Chinese has no spaces to break at, so the pieces
 * after each punctuation mark hold together while there is room.
 */
export function Phrases({ children }: { children: string }) {
  const phrases = children.split(/(?<=[，。；：、！？])/u)
  if (phrases.length < 2) return children
  return phrases.map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in its order
    <Fragment key={index}>
      <span className="inline-block">{phrase}</span>
      <wbr />
    </Fragment>
  ))
}
