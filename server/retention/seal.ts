// Encrypts personal data and secrets, so that a file or a backup without the server's secret reveals nothing.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
/** Bytes of a nonce and of a tag, as NIST SP 800-38D recommends them for GCM. */
const NONCE = 12
const TAG = 16

export interface Seal {
  /** Encrypts a text that belongs to something, which `of` names; base64url. It is decrypted by the same names only. */
  close(text: string, of: readonly string[]): string
  /** Decrypts a text; null if it was encrypted under another secret or other names, or is damaged. */
  open(sealed: string, of: readonly string[]): string | null
}

/** Encrypts with a key that is derived from the server's secret for this use alone. */
export function sealWith(secret: string, use: 'person' | 'webhook' | 'push' | 'staff-push'): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'yimi', use, 32))
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

function boundTo(of: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(of))
}
