/** What somebody wrote, in the language in which it is written. */
export function OwnWords({ children, block }: { children: string; block?: boolean }) {
  const lang = /\p{Script=Han}/u.test(children) ? 'zh-CN' : undefined
  if (block)
    return (
      <p lang={lang} className="max-w-prose whitespace-pre-line wrap-anywhere">
        {children}
      </p>
    )
  return <span lang={lang}>{children}</span>
}
