import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const components = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file}`),
)

test('no width is named by a size that the theme has cleared, where it would do nothing', () => {
  const cleared = /(?<![\w-])(?:min-|max-)?w-(?:\dxs|xs|sm|md|lg|xl|\dxl)(?![\w-])/g
  const found = components.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(cleared)].map(([width]) => `${file}: ${width}`),
  )
  expect(found).toEqual([])
})
