// Derives the argon2id tag of one of the kit's own passcodes once for each salt. A world of a test hashes and verifies
// the same passcode again and again, and each time costs a core fifty milliseconds. Any other passcode, such as a wrong
// guess, costs what it costs.

import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { hashPasscode } from '../../server/access/passcode.ts'
import { PASSCODE } from './server-process.ts'

/** The passcode of accounts that a world hires. */
export const HIRED = '12345678'

const real = crypto.argon2
const kept = new Map<string, Promise<Buffer<ArrayBuffer>>>()

crypto.argon2 = (algorithm, parameters, callback) => {
  const { message, nonce } = parameters
  if (message !== PASSCODE && message !== HIRED) return real(algorithm, parameters, callback)
  const key = `${algorithm} ${JSON.stringify({ ...parameters, nonce: Buffer.from(nonce as Buffer).toString('base64') })}`
  const tag = kept.get(key) ?? derived(algorithm, parameters)
  kept.set(key, tag)
  tag.then(
    (known) => callback(null, known),
    (error) => callback(error, Buffer.alloc(0)),
  )
}
syncBuiltinESMExports()

function derived(...[algorithm, parameters]: [crypto.Argon2Algorithm, crypto.Argon2Parameters]) {
  return new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    real(algorithm, parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
  })
}

let owners: Promise<string> | null = null

/** The hash of the owner's passcode, made once. */
export function ownersHash(): Promise<string> {
  owners ??= hashPasscode(PASSCODE)
  return owners
}
