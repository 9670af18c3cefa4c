'use client'

import { type ComponentProps, useSyncExternalStore } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { RecordForm } from '@/components/ui/record-form'

const never = () => () => {}

type Props = {
  /** The words on the button, which are the title of the form too. */
  title: string
  close: string
  look: 'primary' | 'secondary'
  form: ComponentProps<typeof RecordForm>
}

/** A move that needs words: its form in a dialog, or folded into the page where no script runs. */
export function CounterMove({ title, close, look, form }: Props) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripted) return <RecordForm {...form} fold={title} />
  return (
    <Dialog open={title} look={look} title={title} close={close}>
      <RecordForm {...form} />
    </Dialog>
  )
}
