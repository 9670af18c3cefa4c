import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import type { Answers, Fault, Section } from '@/lib/domains/residency/schema'
import { type SectionWords, sectionFields, shownAnswer } from './section-fields'

type Props = {
  section: Section
  answers: Answers
  words: SectionWords
  /** What is missing or wrong, in words by field. */
  faults?: ReadonlyArray<Fault & { message: string }>
}

/** The answers of a section, as they were given; what is wrong is marked where it stands. */
export async function AnswersList({ section, answers, words, faults = [] }: Props) {
  const t = await getTranslations('residency.review')
  const shown = (field: ReturnType<typeof sectionFields>[number]) => {
    const value = shownAnswer(field, section, answers)
    if (field.kind === 'check') return value === 'on' ? t('agreed') : t('notAgreed')
    return value || <span className="text-ink-3">{t('empty')}</span>
  }
  return (
    <DescriptionList
      items={sectionFields(section, words).map((field) => {
        const fault = faults.find((one) => one.field === field.name)
        return {
          key: field.name,
          term: field.label,
          value: (
            <div className="min-w-0 whitespace-pre-line wrap-anywhere">
              {shown(field)}
              {fault && (
                <p className="flex items-start gap-1.5 font-medium text-red-600 text-table">
                  <Icon name="alert" className="mt-1" />
                  {fault.message}
                </p>
              )}
            </div>
          ),
        }
      })}
    />
  )
}
