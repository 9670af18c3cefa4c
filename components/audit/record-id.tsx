const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The end of an id tells records apart to the eye: it begins with the time, which neighbours share. */
export const shortId = (id: string): string => (UUID.test(id) ? id.slice(-8) : id)

export const isId = (value: string): boolean => UUID.test(value)

export const RecordId = ({ id }: { id: string }) => (
  <code className="font-mono text-meta" title={id}>
    {shortId(id)}
  </code>
)
