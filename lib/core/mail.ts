import { join, resolve } from 'node:path'
import nodemailer from 'nodemailer'
import { now } from '@/lib/core/clock'
import { env } from '@/lib/core/env'
import { writeWhole } from '@/lib/core/storage'

/** What a message says, in one language. */
export type Letter = { subject: string; text: string; html: string }
export type Mail = Letter & { id: string; to: string; locale: string }

// A mail server that says nothing is given up long before the job runs out.
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5000 }

/**
 * Sends one mail: by SMTP where SMTP_URL is set, else as a file in DATA_DIR/mail. The Message-ID comes from the id, so
 * that a mail that is sent twice is the same mail for the receiver.
 * @throws Error when the server does not take it
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env()
  if (SMTP_URL) {
    await nodemailer.createTransport({ url: SMTP_URL, ...LIMITS }).sendMail(envelopeOf(mail))
    return
  }
  const files = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await files.sendMail(envelopeOf(mail))
  await writeWhole(join(resolve(env().DATA_DIR), 'mail', fileName(mail)), Buffer.isBuffer(message) ? message : '')
}

const envelopeOf = ({ id, to, locale, subject, text, html }: Mail) => ({
  from: env().MAIL_FROM,
  to: { name: '', address: to },
  subject,
  text,
  html,
  date: now(),
  messageId: `<${id}@${env().APP_URL.hostname}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  // A message names no files and no addresses to fetch.
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Sorted by time, told apart by id; of the receiver only what is safe in a file name. */
function fileName({ id, to }: Mail): string {
  const time = now().toISOString().replace(/[:.]/g, '-')
  return `${time}_${to.replace(/[^a-z0-9@-]+/gi, '.').slice(0, 60)}_${id.slice(0, 8)}.eml`
}
