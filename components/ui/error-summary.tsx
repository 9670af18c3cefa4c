'use client'

import { Icon } from './icon'

type Props = {
  title: string
  /** `href` is `#` and the id of the field; left out for an error of the whole form. */
  errors: ReadonlyArray<{ message: string; href?: string }>
}

const takeFocus = (node: HTMLElement | null) => {
  node?.focus()
}

/** Stands above a refused form and takes the focus, again at every new set of errors. */
export function ErrorSummary({ title, errors }: Props) {
  if (errors.length === 0) return null
  return (
    <div
      key={errors.map((error) => error.message).join('|')}
      ref={takeFocus}
      tabIndex={-1}
      role="alert"
      className="rounded-control border-2 border-red-600 bg-red-100 px-5 py-4"
    >
      <p className="flex items-center gap-2 font-semibold text-body text-red-600">
        <Icon name="alert" />
        {title}
      </p>
      <ul className="mt-2 grid gap-1 ps-6">
        {errors.map((error) => (
          <li key={`${error.href}${error.message}`}>
            {error.href ? (
              <a href={error.href} className="font-medium text-red-600 underline">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
