'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button, type ButtonLook } from './button'
import { Icon } from './icon'

type Props = {
  /** The words on the button that opens it. */
  open: ReactNode
  look?: ButtonLook
  compact?: boolean
  title: string
  close: string
  children: ReactNode
}

/** The native modal dialog: focus is held and given back, Escape closes, all by the browser. */
export function Dialog({ open, look = 'secondary', compact, title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  return (
    <>
      <Button look={look} compact={compact} onClick={() => dialog.current?.showModal()}>
        {open}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="w-[min(36rem,calc(100vw-2rem))] rounded-control border border-ink bg-surface text-ink shadow-overlay backdrop:bg-ink/40"
      >
        <div className="flex items-start justify-between gap-4 border-line border-b px-6 py-4">
          <h2 id={heading} className="text-h4">
            {title}
          </h2>
          <Button look="quiet" compact aria-label={close} onClick={() => dialog.current?.close()}>
            <Icon name="cross" />
          </Button>
        </div>
        <div className="px-6 py-5">{children}</div>
      </dialog>
    </>
  )
}
