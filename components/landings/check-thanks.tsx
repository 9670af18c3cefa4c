import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { DescriptionList } from '@/components/ui/description-list'
import type { LinkedCheck } from '@/lib/domains/checks/queries'

/** What the founder answered, shown to them whenever they open the link again. */
export async function CheckThanks({ check }: { check: LinkedCheck }) {
  const [t, answer] = await Promise.all([getTranslations('landings.founder'), getTranslations('landings.checks')])
  const { operating, kept, missing } = check
  return (
    <>
      <h2 className="text-h4">{t('yours')}</h2>
      <DescriptionList
        items={[
          { term: t('operating'), value: operating ? answer(`answer.${operating}`) : '' },
          { term: t('kept'), value: kept ? answer(`answer.${kept}`) : '' },
          { term: t('missing'), value: missing ? <OwnWords block>{missing}</OwnWords> : answer('missingNone') },
        ]}
      />
    </>
  )
}
