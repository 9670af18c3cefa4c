import { env } from '@/lib/core/env'
import { translatorOf } from '@/lib/core/i18n/translator'
import { asJson, openData } from '@/lib/core/open-data'
import { openApi } from '@/lib/core/openapi'
import { noParams } from '@/lib/core/route'
import { DATASETS, NODES, noQuery } from '@/lib/domains/datasets/schema'

/** The open data, described for programs: drawn from the schemas that read the questions and state the answers. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openData({
  query: noQuery,
  params: noParams,
  run: async () => {
    const t = await translatorOf('en', 'datasets')
    const words = {
      title: t('title'),
      description: t('description'),
      summary: (id: string) => t(`dataset.${id}.title`),
      parameter: (name: string) => t(`parameter.${name}`),
      field: (component: string, property: string) => t(`field.${component}.${property}`),
      status: (status: number) => t(`status.${status}`),
    }
    return asJson(openApi(DATASETS, NODES, words, env().APP_URL.origin))
  },
})
