/** What a device keeps of reports on visits until they are sent: words in its storage, photos in its database. */
export type KeptFields = Record<string, string | string[]>
export type KeptState = 'waiting' | 'signIn' | 'refused' | 'photoRefused'
export type KeptVisit = {
  key: string
  /** Whom it was with, to tell one from another. */
  name: string
  fields: KeptFields
  photo: string | null
  state: KeptState
  /** Why it was refused, in the reader's language. */
  why: string
  /** Once its words have arrived, and the photo has not. */
  visitId: string | null
}
export type Draft = { key: string; fields: KeptFields; photo: string | null }

const CHANGED = 'visits-kept'
const keptAt = (account: string) => `visits.kept ${account}`
export const draftAt = (account: string, subject: string) => `visits.draft ${account} ${subject}`

/** An id where the page is not served by https, too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const shaped = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte
    return shaped.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function stored<T>(at: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(at) ?? '') ?? fallback
  } catch {
    return fallback
  }
}

/** @returns whether the device could keep it */
function store(at: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(at)
    else localStorage.setItem(at, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const draftOf = (at: string) => stored<Draft | null>(at, null)
export const keepDraft = (at: string, draft: Draft | null) => store(at, draft)

export const keptOf = (account: string) => stored<KeptVisit[]>(keptAt(account), [])
function setKept(account: string, list: readonly KeptVisit[]): boolean {
  const done = store(keptAt(account), list.length > 0 ? list : null)
  window.dispatchEvent(new Event(CHANGED))
  return done
}
export const keepVisit = (account: string, visit: KeptVisit) => setKept(account, [...keptOf(account), visit])
export const changeKept = (account: string, key: string, change: Partial<KeptVisit>) =>
  setKept(
    account,
    keptOf(account).map((one) => (one.key === key ? { ...one, ...change } : one)),
  )
const dropKept = (account: string, key: string) =>
  setKept(
    account,
    keptOf(account).filter((one) => one.key !== key),
  )
export async function forgetKept(account: string, key: string): Promise<void> {
  dropKept(account, key)
  await keepPhoto(key, null).catch(() => {})
}

/** Puts a visit back into its form, with its photo. @returns its fields, or null where the device cannot */
export function takeBack(account: string, key: string): KeptFields | null {
  const visit = keptOf(account).find((one) => one.key === key)
  if (!visit) return null
  const { fields, photo } = visit
  const subject = String(fields.id ?? fields.organisationId)
  if (!keepDraft(draftAt(account, subject), { key, fields, photo })) return null
  dropKept(account, key)
  return fields
}

/** Calls back whenever this page or another of this device keeps or sends something. */
export function onKept(call: () => void): () => void {
  window.addEventListener(CHANGED, call)
  window.addEventListener('storage', call)
  return () => {
    window.removeEventListener(CHANGED, call)
    window.removeEventListener('storage', call)
  }
}
/** The kept list as text: the same text is the same list. */
export const keptText = (account: string) => localStorage.getItem(keptAt(account)) ?? ''

const PHOTOS = 'photos'
function opened(): Promise<IDBDatabase> {
  return new Promise((settle, fail) => {
    const request = indexedDB.open('visits', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(PHOTOS)
    request.onsuccess = () => settle(request.result)
    request.onerror = () => fail(request.error)
  })
}

async function inPhotos<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await opened()
  try {
    return await new Promise<T>((settle, fail) => {
      const transaction = base.transaction(PHOTOS, mode)
      const request = work(transaction.objectStore(PHOTOS))
      transaction.oncomplete = () => settle(request.result)
      transaction.onerror = () => fail(transaction.error)
      transaction.onabort = () => fail(transaction.error)
    })
  } finally {
    base.close()
  }
}

/** Keeps a photo on the device, or no longer. */
export async function keepPhoto(key: string, photo: File | null): Promise<void> {
  if (photo) await inPhotos('readwrite', (photos) => photos.put(photo, key))
  else await inPhotos('readwrite', (photos) => photos.delete(key))
}

export async function photoOf(key: string): Promise<File | null> {
  const found: unknown = await inPhotos('readonly', (photos) => photos.get(key))
  return found instanceof File ? found : null
}
