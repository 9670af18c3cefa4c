import sharp from 'sharp'

/** Pixels of a picture; more are refused before they are decoded. */
const PIXEL_LIMIT = 40_000_000
const FORMATS = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' } as const
type ImageKind = keyof typeof FORMATS

// One picture at a time by one thread: what a picture takes is freed before the next.
sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws a picture anew, turned upright, without what the camera or anyone else wrote into the file.
 * @returns false where it cannot be read whole
 */
export async function redraw(from: string, to: string, kind: ImageKind): Promise<boolean> {
  try {
    const options = { limitInputPixels: PIXEL_LIMIT, failOn: 'error', sequentialRead: true } as const
    const picture = sharp(from, options)
    const { format } = await picture.metadata()
    if (format !== FORMATS[kind]) return false
    const upright = picture.rotate()
    const drawn = { jpeg: { quality: 90 }, webp: { quality: 90 }, png: {} }[FORMATS[kind]]
    await upright.toFormat(FORMATS[kind], drawn).toFile(to)
    return true
  } catch {
    return false
  }
}
