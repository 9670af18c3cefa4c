export type FlowEnd = {
  key: string
  label: string
  count: number
  href?: string
  /** Not stated. */
  faint?: boolean
}

/** The measures of one drawing, in units of its view box. */
export type FlowSize = {
  width: number
  side: number
  park: number
  text: number
  slot: number
  thread: number
  ems: number
}

export const WIDE_FLOW: FlowSize = { width: 840, side: 232, park: 104, text: 17, slot: 76, thread: 8, ems: 11.5 }
export const NARROW_FLOW: FlowSize = { width: 344, side: 118, park: 40, text: 12.5, slot: 64, thread: 4, ems: 7.4 }

/** Above so many projects a bundle is drawn as a band: threads would run into one another. */
const THREADS = 48
const TALLEST = 260

export type FlowStrand = FlowEnd & {
  lines: readonly string[]
  /** The middle of its outer end. */
  y: number
  width: number
  path: string
  /** The threads of which it consists; empty where it is drawn as a band. */
  threads: readonly string[]
  tip: { x: number; y: number }
}

/** Lays the strands of both sides: each as wide as its projects are many, none crossing another. */
export function layoutFlow(sources: readonly FlowEnd[], targets: readonly FlowEnd[], size: FlowSize) {
  const total = Math.max(sum(sources), sum(targets), 1)
  const threaded = total <= THREADS
  const pitch = Math.min(size.thread, TALLEST / total)
  const park = { x: (size.width - size.park) / 2, width: size.park, height: Math.max(total * pitch + 20, size.park) }
  const height = Math.max(sideHeight(sources, size, pitch), sideHeight(targets, size, pitch), park.height + 40) + 8
  const top = (height - park.height) / 2
  const side = (ends: readonly FlowEnd[], left: boolean): FlowStrand[] => {
    const outer = left ? size.side : size.width - size.side
    const inner = left ? park.x : park.x + park.width
    let slot = (height - sideHeight(ends, size, pitch)) / 2
    let port = height / 2 - (sum(ends) * pitch) / 2
    return ends.map((end) => {
      const width = end.count * pitch
      const room = Math.max(size.slot, width + 14)
      const [y, into] = [slot + room / 2, port + width / 2]
      slot += room
      port += width
      const line = (shift: number) => bend({ x: outer, y: y + shift }, { x: inner, y: into + shift })
      const threads = threaded
        ? Array.from({ length: end.count }, (_, index) => line((index - (end.count - 1) / 2) * pitch))
        : []
      const tip = left ? { x: inner, y: into } : { x: outer, y }
      return { ...end, lines: wrap(end.label, size.ems), y, width, path: line(0), threads, tip }
    })
  }
  return {
    width: size.width,
    height,
    park: { ...park, y: top },
    sources: side(sources, true),
    targets: side(targets, false),
  }
}

const sum = (ends: readonly FlowEnd[]) => ends.reduce((total, { count }) => total + count, 0)
const sideHeight = (ends: readonly FlowEnd[], size: FlowSize, pitch: number) =>
  ends.reduce((total, { count }) => total + Math.max(size.slot, count * pitch + 14), 0)

type Point = { x: number; y: number }
/** Level at both ends, so that neighbours stay neighbours. */
function bend(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}

const em = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2e80' ? 1 : 0.55), 0)

/** Breaks a label into at most three lines: between words, and within Chinese anywhere. */
function wrap(label: string, ems: number): string[] {
  const pieces = label.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/gu) ?? [label]
  const lines: string[] = ['']
  for (const piece of pieces) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && em((line + piece).trim()) > ems) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  const [first = '', second, ...rest] = lines.map((line) => line.trim())
  return [
    first,
    ...(second ? [second] : []),
    ...(rest.length > 0 ? [rest.length > 1 ? `${rest[0]}…` : (rest[0] ?? '')] : []),
  ]
}
