import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { itemFields } from '@/components/dictionaries/item-fields'
import { PageHeader } from '@/components/layout/page-header'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { editItem, restoreItem, retireItem } from '@/lib/domains/dictionaries/actions'
import { itemToEdit } from '@/lib/domains/dictionaries/queries'

type Props = { params: Promise<{ locale: string; key: string; item: string }> }

async function load(params: Props['params']) {
  const { locale: given, key, item: id } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = z.uuid().safeParse(id)
  const item = wanted.success ? await itemToEdit(actor, wanted.data) : null
  if (!item || item.dictionary.key !== key) notFound()
  const t = await getTranslations('dictionaries')
  return { locale, item, t, name: pick(locale, item, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, name } = await load(params)
  return { title: t('edit', { name }) }
}

export default async function EditItem({ params }: Props) {
  const { locale, item, t, name } = await load(params)
  const layout = await getTranslations('layout')
  const words = await formWords()
  const hidden = { locale, id: item.id, version: item.version }
  const verb = item.retired ? 'restore' : 'retire'
  const crumbs = [
    { label: t('title'), href: localePath(locale, '/admin/dictionaries') },
    {
      label: pick(locale, item.dictionary, 'name'),
      href: localePath(locale, `/admin/dictionaries/${item.dictionary.key}`),
    },
    { label: name },
  ]
  return (
    <>
      <PageHeader
        size="console"
        title={t('edit', { name })}
        eyebrow={<code>{item.key}</code>}
        breadcrumbs={{ label: layout('breadcrumbs'), items: crumbs }}
      />
      <div className="grid max-w-224 gap-12">
        <RecordForm
          id="item"
          action={editItem}
          words={words}
          submit={t('save')}
          hidden={hidden}
          groups={[{ key: 'item', fields: await itemFields(item.dictionary.key, item) }]}
        />
        <section aria-labelledby="standing" className="grid gap-4 border-line border-t pt-8">
          <h2 id="standing" className="text-h4">
            {t('standing')}
          </h2>
          <p className="max-w-prose text-ink-2">{t(`${verb}Lead`)}</p>
          <RecordForm
            id={verb}
            action={item.retired ? restoreItem : retireItem}
            words={words}
            submit={t(`${verb}Named`, { name })}
            look="secondary"
            hidden={hidden}
            groups={[]}
            compact
          />
        </section>
      </div>
    </>
  )
}
