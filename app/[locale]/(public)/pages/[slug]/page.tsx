import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleBody } from '@/components/content/article-body'
import { PageHeader } from '@/components/layout/page-header'
import { TwinStrand } from '@/components/motif/twin-strand'
import { setLocale } from '@/lib/core/i18n/locale'
import { pick } from '@/lib/core/i18n/pick'
import { slug as slugForm } from '@/lib/core/text'
import { publishedPage } from '@/lib/domains/content/queries'

type Props = { params: Promise<{ locale: string; slug: string }> }

const find = cache(publishedPage)

async function pageOf({ params }: Props) {
  const { locale, slug } = await params
  const language = setLocale(locale)
  const found = slugForm.safeParse(slug).success ? await find(slug) : null
  return { locale: language, page: found ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, page } = await pageOf(props)
  return { title: pick(locale, page, 'title') }
}

export default async function WrittenPage(props: Props) {
  const { locale, page } = await pageOf(props)
  return (
    <article>
      <PageHeader title={pick(locale, page, 'title')} />
      <div className="page mt-10">
        <TwinStrand draw />
        <div className="mt-8 lg:ms-[25%]">
          <ArticleBody text={pick(locale, page, 'body')} />
        </div>
      </div>
    </article>
  )
}
