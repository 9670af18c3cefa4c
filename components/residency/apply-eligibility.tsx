import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { ChoiceGroup, Radio } from '@/components/ui/choices'
import { type Locale, localePath } from '@/lib/core/i18n/path'
import { type Eligibility, QUESTIONS } from '@/lib/domains/residency/schema'
import { ApplyVerdict } from './apply-verdict'
import type { CityNames } from './apply-who'

const ANSWERS = {
  who: ['HOME_COMPANY', 'HOST_COMPANY', 'TEAM', 'OTHER'],
  work: ['yes', 'no'],
  landing: ['yes', 'unsure', 'no'],
  papers: ['yes', 'no'],
} as const

type Props = {
  locale: Locale
  names: CityNames
  /** Kept in the form where a park was chosen. */
  enclave: string | undefined
  given: Eligibility
  start: ReactNode
}

/** Four questions before any account, a plain GET form, and an honest answer. */
export async function ApplyEligibility({ locale, names, enclave, given, start }: Props) {
  const t = await getTranslations('apply.check')
  return (
    <Section id="check" number="02" title={t('title')} lead={t('lead')}>
      <div className="grid items-start gap-x-6 gap-y-8 xl:grid-cols-9">
        <form
          action={`${localePath(locale, '/apply')}#check`}
          method="get"
          className="grid gap-6 rounded-tile border border-line bg-surface p-5 xl:col-span-5"
        >
          {enclave && <input type="hidden" name="enclave" value={enclave} />}
          {QUESTIONS.map((question) => (
            <ChoiceGroup key={question} id={`q-${question}`} legend={t(`${question}.question`, names)}>
              {ANSWERS[question].map((answer) => (
                <Radio
                  key={answer}
                  name={question}
                  value={answer}
                  defaultChecked={given[question] === answer}
                  label={t(`${question}.${answer}`, names)}
                />
              ))}
            </ChoiceGroup>
          ))}
          <div>
            <Button type="submit" look="secondary">
              {t('submit')}
            </Button>
          </div>
        </form>
        <div className="min-w-0 xl:col-span-4">
          <ApplyVerdict locale={locale} names={names} given={given} start={start} />
        </div>
      </div>
    </Section>
  )
}
