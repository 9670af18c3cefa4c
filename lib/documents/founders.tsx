import { formatPartial } from '@/lib/core/i18n/date'
import type { Letter } from '@/lib/core/mail'
import { letterOf, linkTo, type Sender, wordsIn } from '@/lib/documents/letter'
import type { MessageOf } from '@/lib/domains/notifications/schema'

/** The mails to a founder, each with a link of their own: what happened to their project, and what they may do. */
export async function founderLetter({ locale, payload }: MessageOf<'founder'>, sender: Sender): Promise<Letter> {
  const { event, reference, name, path } = payload
  const t = await wordsIn(locale)
  const day = { dated: payload.day ? 'yes' : 'no', day: payload.day ? formatPartial(locale, payload.day) : '' }
  return letterOf(locale, {
    subject: t('letter.subject', { title: t(`founder.${event}.title`), reference, park: sender.shortName }),
    greeting: t('greeting'),
    body: [t(`founder.${event}.body`, day), t(`founder.${event}.next`, day)],
    facts: [
      { label: t('founder.reference'), value: reference },
      { label: t('founder.name'), value: name },
      { label: t('letter.park'), value: sender.name },
    ],
    action: t(event === 'check' ? 'founder.answer' : 'founder.open'),
    link: linkTo(locale, path),
    fallback: t('linkFallback'),
    notes: [t('founder.own'), t('footer', { portal: sender.name })],
  })
}
