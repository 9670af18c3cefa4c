type Issue = { code: 'custom'; path: string[]; message: string }

/**
 * What a record that is brought in as it stands needs in its state, and what it cannot have yet. Adds to a schema's issues:
 * required, not_yet.
 * @param given the fields by name @param wants those that its state needs @param allows those that it may have
 */
export function requireAsItStands(
  given: Readonly<Record<string, unknown>>,
  wants: Readonly<Record<string, boolean>>,
  allows: Readonly<Record<string, boolean>>,
  context: { addIssue: (issue: Issue) => void },
): void {
  for (const [name, isAllowed] of Object.entries(allows)) {
    const isGiven = given[name] !== undefined
    if (wants[name] && !isGiven) context.addIssue({ code: 'custom', path: [name], message: 'required' })
    if (!isAllowed && isGiven) context.addIssue({ code: 'custom', path: [name], message: 'not_yet' })
  }
}
