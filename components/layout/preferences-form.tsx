import { buttonClasses } from '@/components/ui/button'

export type Preferences = {
  theme: 'system' | 'light' | 'dark'
  text: '100' | '125' | '150'
  contrast: 'normal' | 'high'
  motion: 'system' | 'reduced'
  links: 'normal' | 'underlined'
}

export type PreferencesWords = {
  title: string
  save: string
  theme: { label: string; system: string; light: string; dark: string }
  text: { label: string; '100': string; '125': string; '150': string }
  contrast: { label: string; normal: string; high: string }
  motion: { label: string; system: string; reduced: string }
  links: { label: string; normal: string; underlined: string }
}

type Props = {
  words: PreferencesWords
  value: Preferences
  /** The path to come back to, with its query. */
  back: string
}

/** How the pages are shown; kept in a cookie by /api/preferences, so that the server renders them so. */
export function PreferencesForm({ words, value, back }: Props) {
  return (
    <form action="/api/preferences" method="post" className="grid gap-4">
      <input type="hidden" name="back" value={back} />
      <Choice name="theme" words={words.theme} options={['system', 'light', 'dark']} value={value.theme} />
      <Choice name="text" words={words.text} options={['100', '125', '150']} value={value.text} />
      <Choice name="contrast" words={words.contrast} options={['normal', 'high']} value={value.contrast} />
      <Choice name="motion" words={words.motion} options={['system', 'reduced']} value={value.motion} />
      <Choice name="links" words={words.links} options={['normal', 'underlined']} value={value.links} />
      <button type="submit" className={buttonClasses('primary', true)}>
        {words.save}
      </button>
    </form>
  )
}

type ChoiceProps<Option extends string> = {
  name: string
  words: { label: string } & Record<Option, string>
  options: readonly Option[]
  value: Option
}

function Choice<Option extends string>({ name, words, options, value }: ChoiceProps<Option>) {
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-meta">{words.label}</legend>
      <div className="flex rounded-control border border-line-strong">
        {options.map((option) => (
          <label
            key={option}
            className="relative flex min-h-9 flex-1 items-center justify-center border-line-strong border-s px-2 text-center text-table first:border-s-0 has-checked:bg-host-700 has-checked:text-on-fill has-focus-visible:z-10 has-focus-visible:outline-3 has-focus-visible:outline-ink has-focus-visible:outline-offset-2 pointer-coarse:min-h-11"
          >
            <input type="radio" name={name} value={option} defaultChecked={option === value} className="sr-only" />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
