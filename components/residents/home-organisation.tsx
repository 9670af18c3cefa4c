import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import type { ResidentHome } from '@/lib/domains/residents/queries'

/** One's own organisation as the portal knows it, and whether the public finds it. */
export async function HomeOrganisation({ locale, organisation }: { locale: Locale; organisation: ResidentHome }) {
  const t = await getTranslations('residents.home')
  const { id, nameZh, nameEn, uscc, slug, published } = organisation
  return (
    <section
      aria-labelledby={`organisation-${id}`}
      className="rounded-tile border border-line border-t-2 border-t-home-600 bg-surface p-5"
    >
      <div className="flex items-start gap-3">
        <EnclaveTile size={28} className="mt-1 shrink-0" />
        <div className="min-w-0">
          <h2 id={`organisation-${id}`} className="text-h4">
            <OwnWords>{locale === 'en' ? nameEn : nameZh}</OwnWords>
          </h2>
          <p className="text-ink-3 text-table">
            <OwnWords>{locale === 'en' ? nameZh : nameEn}</OwnWords>
          </p>
        </div>
      </div>
      <DescriptionList
        className="mt-4"
        items={[
          { term: t('uscc'), value: uscc ? <span className="font-mono">{uscc}</span> : t('noUscc') },
          {
            term: t('directory'),
            value: published ? (
              <a href={localePath(locale, `/tenants/${slug}`)} className="text-link underline">
                {t('listed')}
              </a>
            ) : (
              t('unlisted')
            ),
          },
        ]}
      />
    </section>
  )
}
