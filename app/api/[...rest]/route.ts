import { refuse } from '@/lib/core/errors'
import { defineRoute, noParams } from '@/lib/core/route'

const missing = defineRoute({ query: noParams, params: noParams, run: async () => refuse('not_found') })

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT }
