import { getTranslations } from 'next-intl/server'
import { KeptForm } from '@/components/institutions/kept-form'
import { FounderContact } from '@/components/projects/founder-contact'
import { OwnWords } from '@/components/residency/own-words'
import { RecordForm } from '@/components/ui/record-form'
import { dayOf } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import { LOCALES, type Locale } from '@/lib/core/i18n/path'
import { addContact, removeContact, revealInstitutionContact } from '@/lib/domains/institutions/actions'
import type { InstitutionChoices, InstitutionSheet } from '@/lib/domains/institutions/queries'

type Props = { locale: Locale; institution: InstitutionSheet; choices: InstitutionChoices }

/** Whom one reaches there: what they look after is in the page; who they are is asked for, and that is written down. */
export async function ContactPart({ locale, institution, choices }: Props) {
  const [t, words] = await Promise.all([getTranslations('institutions.contact'), formWords()])
  return (
    <>
      <p className="max-w-prose text-ink-2 text-table">{t(institution.contacts.length > 0 ? 'masked' : 'none')}</p>
      <ul className="grid gap-px border-line border-y bg-line empty:hidden">
        {institution.contacts.map(({ id, task, createdAt }) => (
          <li key={id} className="grid gap-3 bg-surface px-5 py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">
                <OwnWords>{task}</OwnWords>
              </span>
              <span className="text-ink-3 text-table">
                {t('since', { day: formatPartial(locale, dayOf(createdAt)) })}
              </span>
            </p>
            <FounderContact
              id={id}
              reveal={revealInstitutionContact}
              words={{
                show: institution.contacts.length > 1 ? t('showFor', { task }) : t('show'),
                pending: t('pending'),
                refused: t('refused'),
                none: t('noPhone'),
                name: t('name'),
                email: t('email'),
                phone: t('phone'),
              }}
            />
            <RecordForm
              id={`forget-${id}`}
              action={removeContact}
              words={words}
              submit={t('remove')}
              fold={t('removeFold')}
              hidden={{ locale, id }}
              groups={[]}
              look="secondary"
              compact
            />
          </li>
        ))}
      </ul>
      <KeptForm
        locale={locale}
        id="contact"
        institutionId={institution.id}
        enclaves={choices.enclaves}
        action={addContact}
        submit={t('add')}
        fold={t('fold')}
        fields={[
          { name: 'task', label: t('task'), hint: t('taskHint'), wide: true },
          { name: 'name', label: t('name') },
          { name: 'email', label: t('email') },
          { name: 'phone', label: t('phone'), optional: true },
          {
            name: 'language',
            label: t('language'),
            kind: 'select',
            options: LOCALES.map((value) => ({ value, label: t(value) })),
          },
        ]}
      />
    </>
  )
}
