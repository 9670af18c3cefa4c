/** The rooms of the console with the roles that find them there, in the order of the navigation; worded in layout.admin. */
export const ADMIN_SECTIONS = [
  { key: 'residency', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'projects', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'cooperation', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'talent', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'tenancies', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'rooms', roles: ['OPS', 'OPS_LEAD'] },
  { key: 'response', roles: ['OPS_LEAD', 'GOV'] },
  { key: 'reviews', roles: ['REVIEWER'] },
  { key: 'accounts', roles: ['ADMIN'] },
  { key: 'enclaves', roles: ['ADMIN'] },
  { key: 'dictionaries', roles: ['ADMIN'] },
  { key: 'audit', roles: ['ADMIN'] },
] as const
