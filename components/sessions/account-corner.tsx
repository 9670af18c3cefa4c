import { buttonClasses } from '@/components/ui/button'

type Props = {
  name: string
  locale: string
  language: { href: string; label: string; lang: string }
  words: { signOut: string }
  signOut: (form: FormData) => Promise<void>
}

/** Who is signed in, the other language, and the way out. */
export function AccountCorner({ name, locale, language, words, signOut }: Props) {
  return (
    <div className="grid gap-2">
      <p className="truncate font-medium">{name}</p>
      <div className="flex items-center justify-between gap-3">
        <a href={language.href} lang={language.lang} hrefLang={language.lang}>
          {language.label}
        </a>
        <form action={signOut}>
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={buttonClasses('secondary', true)}>
            {words.signOut}
          </button>
        </form>
      </div>
    </div>
  )
}
