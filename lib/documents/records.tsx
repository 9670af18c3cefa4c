import { formatPartial } from '@/lib/core/i18n/date'
import type { Letter } from '@/lib/core/mail'
import { letterOf, linkTo, type Sender, wordsIn } from '@/lib/documents/letter'
import { type InboxEntry, type MessageOf, receiverOf } from '@/lib/domains/notifications/schema'
import { LACKS } from '@/lib/domains/projects/schema'

type RecordMessage = MessageOf<InboxEntry['kind']>

/** The mails that tell how a record moves: what happened, what is to be done and until when. */
export async function recordLetter(message: RecordMessage, sender: Sender): Promise<Letter> {
  const { locale, kind, payload } = message
  const { event, reference, name, reason, path } = payload
  const t = await wordsIn(locale)
  const receiver = receiverOf({ kind, path })
  const told = `${kind}.${receiver}.${event}`
  const day = { dated: payload.day ? 'yes' : 'no', day: payload.day ? formatPartial(locale, payload.day) : '' }
  return letterOf(locale, {
    subject: t('letter.subject', { title: t(`${told}.title`), reference, park: sender.shortName }),
    greeting: t('greeting'),
    body: [t(`${told}.body`, day), t(`${told}.next`, day)],
    facts: [
      { label: t(`${kind}.reference`), value: reference },
      { label: t(`${kind}.name`), value: name },
      { label: t('letter.park'), value: sender.name },
      ...(reason
        ? [{ label: t('letter.reason'), value: LACKS.some((lack) => lack === reason) ? t(`lack.${reason}`) : reason }]
        : []),
    ],
    action: t(`${kind}.action.${receiver}`),
    link: linkTo(locale, path),
    fallback: t('linkFallback'),
    notes: [t('footer', { portal: sender.name })],
  })
}
