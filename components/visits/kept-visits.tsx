'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { changeKept, forgetKept, type KeptState, keptOf, keptText, onKept, takeBack } from './device'
import { type Sent, sendKept } from './sending'

export type KeptWords = {
  title: string
  body: string
  state: Record<KeptState, string>
  sentTitle: string
  photo: string
  retry: string
  mend: string
  withoutPhoto: string
  discard: string
  signIn: string
}

type Props = { account: string; locale: string; base: string; signIn: string; words: KeptWords }

const nothing = () => ''

/** What this device keeps, and how it stands; sent when there is a network again, and whenever a page with it is opened. */
export function KeptVisits({ account, locale, base, signIn, words }: Props) {
  const text = useSyncExternalStore(onKept, () => keptText(account), nothing)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const send = useCallback(async () => {
    const done = await sendKept(account, locale)
    if (done.length > 0) setSent((before) => [...before, ...done])
  }, [account, locale])
  useEffect(() => {
    send()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [send])
  const kept = text === '' ? [] : keptOf(account)
  return (
    <div className="mb-7 grid gap-4 empty:hidden">
      {sent.length > 0 && (
        <Notice tone="ok" live title={words.sentTitle}>
          <ul>
            {sent.map(({ key, id, name }) => (
              <li key={key}>
                <a href={`${base}/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {kept.length > 0 && (
        <Notice tone="warn" live title={words.title}>
          <p>{words.body}</p>
          <ul className="mt-2 grid gap-3">
            {kept.map(({ key, name, state, why, photo, visitId }) => (
              <li key={key} className="border-line-strong border-t pt-2">
                <p className="font-medium">{name}</p>
                <p className="text-table">
                  {words.state[state]}
                  {why && ` ${why}`}
                  {photo && ` ${words.photo}`}
                </p>
                <div className="mt-1 flex flex-wrap gap-2">
                  {state === 'signIn' && (
                    <a href={signIn} className="target inline-flex items-center text-table">
                      {words.signIn}
                    </a>
                  )}
                  {state !== 'photoRefused' && state !== 'refused' && (
                    <Button look="secondary" compact onClick={send}>
                      {words.retry}
                    </Button>
                  )}
                  {state === 'refused' && (
                    <Button look="secondary" compact onClick={() => mend(key)}>
                      {words.mend}
                    </Button>
                  )}
                  {state === 'photoRefused' && (
                    <Button look="secondary" compact onClick={() => leaveOut(key)}>
                      {words.withoutPhoto}
                    </Button>
                  )}
                  {state === 'refused' && visitId === null && (
                    <Button look="quiet" compact onClick={() => forgetKept(account, key)}>
                      {words.discard}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )

  /** Back into its form, with all that was typed. */
  function mend(key: string): void {
    const fields = takeBack(account, key)
    if (!fields) return
    const { id, organisationId, enclaveId } = fields
    const query = id ? `visit=${id}` : `organisation=${organisationId}&place=${enclaveId}`
    window.location.assign(`${base}/record?${query}`)
  }

  async function leaveOut(key: string): Promise<void> {
    changeKept(account, key, { state: 'waiting', why: '', photo: null })
    await send()
  }
}
