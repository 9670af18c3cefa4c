import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { dayOfColumn } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Citation as Source } from '@/lib/domains/organisations/schema'

/** The publication that states what stands above it. */
export async function Citation({ locale, source }: { locale: Locale; source: Source }) {
  const t = await getTranslations({ locale, namespace: 'organisations.source' })
  const note = pick(locale, source, 'publishedNote')
  const day = note || (source.publishedOn && formatPartial(locale, dayOfColumn(source.publishedOn)))
  const name = (author: ReactNode) => <span lang="zh-CN">{author}</span>
  return (
    <div className="max-w-prose border-home-600 border-s-2 ps-4">
      <p className="text-body">
        <cite>{pick(locale, source, 'title')}</cite>
      </p>
      {locale === 'en' && source.titleZh !== source.titleEn && (
        <p lang="zh-CN" className="text-ink-3 text-table">
          {source.titleZh}
        </p>
      )}
      {(source.author || day) && (
        <p className="mt-1 text-ink-3 text-table">
          {source.author && t.rich('by', { author: source.author, name })}
          {source.author && day && t('separator')}
          {day}
        </p>
      )}
      {source.url && (
        <p className="mt-1 text-table">
          <a className="text-link underline" href={source.url} rel="noopener noreferrer">
            {t('open')}
          </a>
        </p>
      )}
    </div>
  )
}
