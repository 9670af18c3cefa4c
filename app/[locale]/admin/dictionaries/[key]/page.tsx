import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { itemFields } from '@/components/dictionaries/item-fields'
import { ItemTable } from '@/components/dictionaries/item-table'
import { PageHeader } from '@/components/layout/page-header'
import { Notice } from '@/components/ui/notice'
import { RecordForm } from '@/components/ui/record-form'
import { requireActor } from '@/lib/core/auth/session'
import { formWords } from '@/lib/core/i18n/form-words'
import { setLocale } from '@/lib/core/i18n/locale'
import { localePath } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { addItem } from '@/lib/domains/dictionaries/actions'
import { dictionaryToEdit } from '@/lib/domains/dictionaries/queries'
import { dictionaryKey } from '@/lib/domains/dictionaries/schema'

type Props = {
  params: Promise<{ locale: string; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load(params: Props['params']) {
  const { locale: given, key } = await params
  const locale = setLocale(given)
  const actor = await requireActor(locale, ['ADMIN'])
  const wanted = dictionaryKey.safeParse(key)
  const dictionary = wanted.success ? await dictionaryToEdit(actor, wanted.data) : null
  if (!dictionary) notFound()
  return { locale, dictionary, name: pick(locale, dictionary, 'name') }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function EditDictionary({ params, searchParams }: Props) {
  const { locale, dictionary, name } = await load(params)
  const [t, layout] = await Promise.all([getTranslations('dictionaries'), getTranslations('layout')])
  const crumbs = [{ label: t('title'), href: localePath(locale, '/admin/dictionaries') }, { label: name }]
  const next = Math.min(9999, Math.max(-1, ...dictionary.items.map((item) => item.position)) + 1)
  return (
    <>
      <PageHeader size="console" title={name} breadcrumbs={{ label: layout('breadcrumbs'), items: crumbs }} />
      <div className="grid max-w-256 gap-8">
        {(await searchParams).saved !== undefined && <Notice tone="ok" live title={t('saved')} />}
        {dictionary.items.length === 0 ? (
          <p className="text-ink-2">{t('noItems')}</p>
        ) : (
          <ItemTable locale={locale} dictionaryKey={dictionary.key} name={name} items={dictionary.items} />
        )}
        <RecordForm
          id="item"
          action={addItem}
          words={await formWords()}
          submit={t('add')}
          fold={t('add')}
          hidden={{ locale, dictionaryId: dictionary.id }}
          groups={[{ key: 'item', fields: await itemFields(dictionary.key, undefined, next) }]}
          unique="key"
          compact
        />
      </div>
    </>
  )
}
