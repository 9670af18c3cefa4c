/** The rooms of the console that an administrator has, in the order of the navigation; worded in layout.admin. */
export const ADMIN_SECTIONS = ['accounts', 'enclaves', 'dictionaries', 'audit'] as const
