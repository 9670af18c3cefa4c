import { formatPartial } from '@/lib/core/i18n/date'
import type { Letter } from '@/lib/core/mail'
import { letterOf, linkTo, type Sender, wordsIn } from '@/lib/documents/letter'
import type { MessageOf } from '@/lib/domains/notifications/schema'

type ToPerson = MessageOf<'founder' | 'candidate' | 'asker' | 'visitor'>

/** The mails to somebody without an account, each with a link of their own: what happened, and what they may do. */
export async function founderLetter({ locale, kind, payload }: ToPerson, sender: Sender): Promise<Letter> {
  const { event, reference, name, path } = payload
  const t = await wordsIn(locale)
  const day = { dated: payload.day ? 'yes' : 'no', day: payload.day ? formatPartial(locale, payload.day) : '' }
  return letterOf(locale, {
    subject: t('letter.subject', { title: t(`${kind}.${event}.title`), reference, park: sender.shortName }),
    greeting: t('greeting'),
    body: [t(`${kind}.${event}.body`, day), t(`${kind}.${event}.next`, day)],
    facts: [
      { label: t(`${kind}.reference`), value: reference },
      { label: t(`${kind}.name`), value: name },
      { label: t('letter.park'), value: sender.name },
      ...(payload.reason ? [{ label: t('letter.reason'), value: payload.reason }] : []),
    ],
    action: t(event === 'check' ? 'founder.answer' : `${kind}.open`),
    link: linkTo(locale, path),
    fallback: t('linkFallback'),
    notes: [t(`${kind}.own`), t('footer', { portal: sender.name })],
  })
}
