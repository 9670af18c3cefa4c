import { z } from 'zod'

/** Which accepted referral the park chooses; `id` and `version` are the project's. */
export const parkChoice = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  referralId: z.uuid('required'),
})
export type ParkChoice = z.output<typeof parkChoice>
