import { setImmediate } from 'node:timers/promises'

const SLICE = 256 * 1024
const LONGEST = 16
const [SLASH, HASH, S, E] = [0x2f, 0x23, 0x73, 0x65]
const INITIALS = new Set([...'JLERGISAXOFN#'].map((letter) => letter.charCodeAt(0)))
const DELIMITERS = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map((mark) => mark.charCodeAt(0)))

type Hearing = {
  /** Each name that may matter to us, without the slash; `inData` within what looks like the data of a stream. */
  name: (name: string, at: number, inData: boolean) => void
  /** The place where the data of a stream begins. */
  stream?: (at: number) => Promise<void>
  endOfObject?: (at: number) => void
  /** Whether enough was heard. */
  enough: () => boolean
}

/**
 * Reads a PDF byte by byte, without making text of it: it may be made to be long. Others are let through in between.
 * What looks like a stream is read like all else, since a string can look like one too.
 */
export async function hearNames(bytes: Buffer, hearing: Hearing): Promise<void> {
  let inData = false
  for (let at = 0; at < bytes.length && !hearing.enough(); at++) {
    if (at % SLICE === 0) await setImmediate()
    const byte = bytes[at]
    if (byte === SLASH) {
      const name = nameAt(bytes, at + 1)
      if (name) hearing.name(name, at, inData)
    } else if (byte === S && isStream(bytes, at)) {
      inData = true
      await hearing.stream?.(afterLine(bytes, at + 6))
    } else if (byte === E && bytes[at + 1] === 0x6e && bytes[at + 2] === 0x64) {
      if (saysAt(bytes, at + 3, 'stream')) inData = false
      if (saysAt(bytes, at + 3, 'obj')) hearing.endOfObject?.(at)
    }
  }
}

const saysAt = (bytes: Buffer, at: number, word: string) => bytes.toString('latin1', at, at + word.length) === word

function isStream(bytes: Buffer, at: number): boolean {
  if (bytes[at + 1] !== 0x74 || bytes[at - 1] === 0x64 || !saysAt(bytes, at, 'stream')) return false
  return bytes[at + 6] === 0x0a || bytes[at + 6] === 0x0d
}

const afterLine = (bytes: Buffer, at: number) => (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1)

/** A name as readers take it: /J#53 is /JS. @returns '' for one that cannot matter */
function nameAt(bytes: Buffer, from: number): string {
  if (!INITIALS.has(bytes[from] ?? 0)) return ''
  let name = ''
  for (let at = from; at < bytes.length; at++) {
    let byte = bytes[at] ?? 0
    if (DELIMITERS.has(byte)) return name
    if (name.length === LONGEST) return ''
    const code = byte === HASH ? Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16) : Number.NaN
    if (!Number.isNaN(code)) {
      byte = code
      at += 2
    }
    name += String.fromCharCode(byte)
  }
  return name
}
