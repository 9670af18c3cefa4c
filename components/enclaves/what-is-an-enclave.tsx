import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { Card } from '@/components/ui/card'
import { Phrases } from '@/components/ui/phrases'

type Props = { host: string; home: string; model: string | null }

/** The idea of a science enclave and its two directions, mirrored. */
export async function WhatIsAnEnclave({ host, home, model }: Props) {
  const t = await getTranslations('enclaves.what')
  return (
    <>
      <p className="max-w-prose text-lead">{t('body', { host, home })}</p>
      <div className="mt-8 grid gap-6 md:grid-cols-2">
        <Card edge="home" className="flex gap-5">
          <EnclaveTile size={40} hosted="home" />
          <div>
            <h3 className="text-h4">{t('goingOut')}</h3>
            <p className="mt-1 text-ink-2">{t('goingOutBody', { host, home })}</p>
          </div>
        </Card>
        <Card edge="host" className="flex gap-5 md:flex-row-reverse md:text-end">
          <EnclaveTile size={40} hosted="host" />
          <div className="grow">
            <h3 className="text-h4">{t('bringingIn')}</h3>
            <p className="mt-1 text-ink-2 md:text-balance">
              <Phrases>{t('bringingInBody', { host, home })}</Phrases>
            </p>
          </div>
        </Card>
      </div>
      {model && (
        <figure className="mt-10 border-accent-500 border-s-3 ps-5">
          <figcaption className="text-ink-3 text-table">{t('model')}</figcaption>
          <blockquote className="mt-1 text-balance first-letter:uppercase font-semibold font-serif text-h3 md:text-h2">
            <Phrases>{model}</Phrases>
          </blockquote>
        </figure>
      )}
    </>
  )
}
