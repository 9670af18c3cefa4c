'use client'

import { useEffect, useState } from 'react'

type Props = { form: string; initial: number; most: number; label: string }

/** The points typed so far in a form: told by the server, and kept up while they are typed. */
export function ReviewTotal({ form, initial, most, label }: Props) {
  const [total, setTotal] = useState(initial)
  useEffect(() => {
    const element = document.getElementById(form)
    if (!(element instanceof HTMLFormElement)) return
    const count = () => setTotal(pointsIn(element))
    count()
    element.addEventListener('input', count)
    return () => element.removeEventListener('input', count)
  }, [form])
  return (
    <p className="sticky top-0 z-10 flex items-baseline gap-3 border-ink border-y bg-paper py-2">
      <span className="font-medium">{label}</span>
      <output form={form} className="tabular text-h3">
        {total}
      </output>
      <span className="tabular text-ink-3 text-table">/ {most}</span>
    </p>
  )
}

function pointsIn(form: HTMLFormElement): number {
  const typed = [...new FormData(form)].filter(([name]) => name.startsWith('scores.')).map(([, value]) => Number(value))
  return typed.reduce((sum, points) => sum + (Number.isFinite(points) ? points : 0), 0)
}
