import sharp from 'sharp'

// Draws one picture anew and ends: node redraw.mjs FROM TO FORMAT PIXELS. A process of its own, and plain JavaScript so
// that it starts at once: what a picture does to its decoder stays here, and all its memory is given back.
const [from = '', to = '', format = '', pixels = '0'] = process.argv.slice(2)

sharp.cache(false)
sharp.concurrency(1)
const picture = sharp(from, { limitInputPixels: Number(pixels), failOn: 'error', sequentialRead: true })
const { format: real } = await picture.metadata()
if (real !== format) process.exit(2)
// Upright, and without what the camera or anyone else wrote into the file.
await picture.rotate().toFormat(format, { quality: 90 }).toFile(to)
