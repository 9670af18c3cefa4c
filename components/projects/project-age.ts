/** After so many days somebody should ask why a project stands where it stands. */
const LONG = 45
/** Here a project may rest. */
const SETTLED = ['LANDED', 'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'STAYED_IN_HOST_CITY', 'MOVED_ELSEWHERE', 'STOPPED']

/** Whether a project rests where it stands: then it does not matter for how long. */
export const isSettled = (status: string): boolean => SETTLED.includes(status)

/** Whether a project stands long where it should move on. @param days in its present state */
export const standsLong = (status: string, days: number): boolean => days >= LONG && !isSettled(status)
