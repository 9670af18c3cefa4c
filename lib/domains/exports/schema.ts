import { z } from 'zod'
import { tokenForm } from '@/lib/core/auth/one-time-token'

/** With their own link a person gets what is kept of them. */
export const exportQuery = z.object({ token: tokenForm })
