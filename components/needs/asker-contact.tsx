import { getTranslations } from 'next-intl/server'
import { FounderContact } from '@/components/projects/founder-contact'
import { Part } from '@/components/talent/part'
import { revealToPartner } from '@/lib/domains/needs/actions'

/** Whom a partner reaches at a company outside: shown once they consented, at a press, and each look is recorded. */
export async function AskerContact({ id, isShared }: { id: string; isShared: boolean }) {
  const t = await getTranslations('needs.partner')
  return (
    <Part id="contact" title={t('title')} lead={t(isShared ? 'lead' : 'notShared')}>
      {isShared && (
        <FounderContact
          id={id}
          reveal={revealToPartner}
          words={{
            show: t('show'),
            pending: t('pending'),
            none: t('none'),
            refused: t('refused'),
            name: t('name'),
            email: t('email'),
            phone: t('phone'),
          }}
        />
      )}
    </Part>
  )
}
