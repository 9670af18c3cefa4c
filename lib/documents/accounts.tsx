import type { Letter } from '@/lib/core/mail'
import { letterOf, linkTo, type Sender, wordsIn } from '@/lib/documents/letter'
import type { MessageOf } from '@/lib/domains/notifications/schema'

type AccountMessage = MessageOf<'invitation' | 'passwordReset' | 'registration'>

/** The mails that open an account: an invitation, a registration, and the link for a new password. */
export async function accountLetter({ locale, kind, payload }: AccountMessage, sender: Sender): Promise<Letter> {
  const t = await wordsIn(locale)
  const portal = sender.name
  const role = 'role' in payload && payload.role ? payload.role : 'none'
  const known = 'known' in payload && payload.known ? 'yes' : 'no'
  return letterOf(locale, {
    subject: t(`${kind}.subject`, { portal }),
    greeting: t('greeting'),
    body: [t(`${kind}.body`, { portal, role, known })],
    action: t(`${kind}.action`, { known }),
    link: linkTo(locale, payload.path),
    fallback: t('linkFallback'),
    notes: [...(known === 'yes' ? [] : [t('expires')]), t(`${kind}.ignore`), t('footer', { portal })],
  })
}
