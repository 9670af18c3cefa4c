/** What somebody wrote, in the language in which it is written. */
export const OwnWords = ({ children }: { children: string }) => (
  <span lang={/\p{Script=Han}/u.test(children) ? 'zh-CN' : undefined}>{children}</span>
)
