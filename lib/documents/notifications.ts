import type { Locale } from '@/lib/core/i18n/path'
import { pick } from '@/lib/core/i18n/pick'
import type { Letter } from '@/lib/core/mail'
import { accountLetter } from '@/lib/documents/accounts'
import { founderLetter } from '@/lib/documents/founders'
import { type Sender, wordsIn } from '@/lib/documents/letter'
import { recordLetter } from '@/lib/documents/records'
import { registrantLetter } from '@/lib/documents/registrants'
import { enclavePublishedAs, publishedEnclave } from '@/lib/domains/enclaves/queries'
import type { Message } from '@/lib/domains/notifications/schema'

/** Words any message of the outbox, in the name of the enclave that it is about. */
export async function compose(message: Message): Promise<Letter> {
  switch (message.kind) {
    case 'application':
    case 'tenancy':
    case 'project':
    case 'referral':
    case 'landing':
    case 'cooperation':
    case 'need':
    case 'introduction':
    case 'service':
    case 'profile':
    case 'update':
    case 'visit':
    case 'patent':
    case 'prospect':
      return recordLetter(message, await senderOf(message.locale, message.payload.enclaveId))
    case 'founder':
    case 'candidate':
    case 'asker':
    case 'visitor':
      return founderLetter(message, await senderOf(message.locale, message.payload.enclaveId))
    case 'registrant':
      return registrantLetter(message, await senderOf(message.locale, message.payload.enclaveId))
    default:
      return accountLetter(message, await senderOf(message.locale))
  }
}

async function senderOf(locale: Locale, enclaveId?: string): Promise<Sender> {
  const enclave = enclaveId ? await enclavePublishedAs(enclaveId) : await publishedEnclave()
  if (enclave) return { name: pick(locale, enclave, 'name'), shortName: pick(locale, enclave, 'shortName') }
  const portal = (await wordsIn(locale))('portal')
  return { name: portal, shortName: portal }
}
