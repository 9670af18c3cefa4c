import { getTranslations } from 'next-intl/server'
import { OwnAct } from '@/components/needs/own-act'
import { Part } from '@/components/talent/part'
import type { Locale } from '@/lib/core/i18n/path'
import { answerAsAsker } from '@/lib/domains/needs/actions'
import type { OwnNeed } from '@/lib/domains/needs/queries'

/** Whether the need may stand on the public board, and whether it names the company there. */
export async function OwnBoard({ locale, token, need }: { locale: Locale; token: string; need: OwnNeed }) {
  const t = await getTranslations('needs.own')
  const { publish, name } = need.agreed
  const act = (about: 'PUBLISH_NEED' | 'NAME_COMPANY', isGiven: boolean) => (
    <OwnAct
      id={about}
      action={answerAsAsker}
      hidden={{ locale, token, about, answer: isGiven ? 'withdraw' : 'give' }}
      submit={t(`${about}.${isGiven ? 'withdraw' : 'give'}`)}
    />
  )
  const state = publish ? (need.publishedAt ? (name ? 'upNamed' : 'up') : 'waiting') : 'off'
  return (
    <Part id="public" title={t('public')} lead={t(state)}>
      <div className="flex flex-wrap items-start gap-3">
        {act('PUBLISH_NEED', publish)}
        {publish && act('NAME_COMPANY', name)}
      </div>
    </Part>
  )
}
