/** Every public page of the facts set, without its language. */
export const PUBLIC_PAGES = [
  '/',
  '/park',
  '/tenants',
  '/tenants/yishitong',
  '/transfers',
  '/transfers?district=330304',
  '/transfers?direction=GOING_OUT',
  '/transfers/yishitong',
  '/universities',
  '/figures',
  '/figures/projectsLandedInWenzhou',
  '/figures/partnerPlatforms',
  '/talent',
  '/apply',
  '/apply?who=TEAM&work=yes&landing=unsure&papers=no',
  '/apply/status',
  '/apply/register',
  '/pages/accessibility',
  '/sign-in',
  '/reset',
  '/invitation?token=unknown',
  '/no-such-page',
] as const

/** Every page of the console that an administrator sees. */
export const CONSOLE_PAGES = [
  '/admin',
  '/admin/accounts',
  '/admin/accounts/invite',
  '/admin/enclaves',
  '/admin/enclaves/new',
  '/admin/dictionaries',
  '/admin/audit',
  '/admin/inbox',
] as const
