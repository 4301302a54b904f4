// What people gave is kept encrypted, so that a file or a backup without the secret tells nothing.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { PersonKey } from '../store/ports/persons.ts'

const CIPHER = 'aes-256-gcm'
/** Bytes of a nonce and of a tag, as NIST SP 800-38D recommends them for GCM. */
const NONCE = 12
const TAG = 16

export interface Seal {
  /** Encrypts a text for one number, base64url: elsewhere it opens nothing. */
  close(text: string, of: PersonKey): string
  /** The text again; null where it was sealed under another secret, for another number, or is damaged. */
  open(sealed: string, of: PersonKey): string | null
}

/** Seals under a key of its own, derived from the server's secret. */
export function sealWith(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'yimi', 'person', 32))
  return {
    close(text, of) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(of))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
    },
    open(sealed, of) {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        decipher.setAAD(boundTo(of)).setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString(
          'utf8',
        )
      } catch {
        return null
      }
    },
  }
}

function boundTo({ site, date, number }: PersonKey): Buffer {
  return Buffer.from(JSON.stringify([site, date, number]))
}
