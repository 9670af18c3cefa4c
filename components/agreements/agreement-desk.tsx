import { getTranslations } from 'next-intl/server'
import { OwnWords } from '@/components/residency/own-words'
import { Part } from '@/components/tenancies/tenancy-desk'
import { DescriptionList } from '@/components/ui/description-list'
import { RecordForm } from '@/components/ui/record-form'
import { today } from '@/lib/core/clock'
import { formatPartial } from '@/lib/core/i18n/date'
import { formWords } from '@/lib/core/i18n/form-words'
import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import { endAgreement, listAgreement } from '@/lib/domains/agreements/actions'
import type { AgreementRow } from '@/lib/domains/agreements/queries'

/** An agreement as the team keeps it: what it says, whether it is named in public, and how it ends. */
export async function AgreementDesk({ locale, agreement }: { locale: Locale; agreement: AgreementRow }) {
  const t = await getTranslations('agreements')
  const words = await formWords()
  const { id, version, kind, validFrom, validTo, note, listed, createdBy, enclave, organisation, state } = agreement
  const hidden = { locale, id, version }
  const kinds = await getTranslations('agreements.organisation')
  return (
    <div className="grid gap-12">
      <Part id="facts" title={t('sheet.facts')}>
        <DescriptionList
          items={[
            { key: 'kind', term: t('list.kind'), value: t(`kind.${kind}`) },
            { key: 'is', term: t('sheet.is'), value: kinds(organisation.kind) },
            { key: 'enclave', term: t('list.enclave'), value: pick(locale, enclave, 'name') },
            { key: 'from', term: t('list.from'), value: formatPartial(locale, validFrom) },
            { key: 'to', term: t('list.to'), value: validTo ? formatPartial(locale, validTo) : t('open') },
            { key: 'listed', term: t('list.listed'), value: t(listed ? 'named' : 'unnamed') },
            ...(createdBy ? [{ key: 'by', term: t('sheet.by'), value: <OwnWords>{createdBy.name}</OwnWords> }] : []),
            ...(note ? [{ key: 'note', term: t('sheet.note'), value: <OwnWords block>{note}</OwnWords> }] : []),
          ]}
        />
      </Part>
      {state !== 'ended' && (
        <>
          <Part id="public" title={t('sheet.public')}>
            <p className="max-w-prose text-ink-2">{t(listed ? 'sheet.isListed' : 'sheet.isNot')}</p>
            <RecordForm
              id="list"
              action={listAgreement}
              words={words}
              submit={t(listed ? 'sheet.unlist' : 'sheet.list')}
              hidden={{ ...hidden, ...(listed ? {} : { listed: 'on' }) }}
              groups={[]}
              look="secondary"
              compact
            />
          </Part>
          <Part id="ending" title={t('sheet.end')}>
            <p className="max-w-prose text-ink-2">{t('sheet.endBody')}</p>
            <div className="max-w-prose">
              <RecordForm
                id="end"
                action={endAgreement}
                words={words}
                submit={t('sheet.endSubmit')}
                hidden={hidden}
                groups={[
                  {
                    key: 'end',
                    fields: [{ name: 'validTo', label: t('sheet.lastDay'), kind: 'date', value: today(), wide: true }],
                  },
                ]}
                look="secondary"
                compact
              />
            </div>
          </Part>
        </>
      )}
    </div>
  )
}
