// Passcodes, as argon2id hashes: 19 MiB, two passes, one lane (OWASP's first choice for argon2id).

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import pLimit from 'p-limit'

const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const PREFIX = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`
/** Each takes 19 MiB and a core: a storm of sign-ins must not take the machine. How many may wait is the door's: `sign-in.ts`. */
const inTurn = pLimit(2)

/** At least six digits or eight characters. */
export function isPasscode(text: string): boolean {
  return text.length <= 100 && (text.length >= 8 || /^\d{6,}$/.test(text))
}

/** The hash to store, in the PHC string format. */
export async function hashPasscode(passcode: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await inTurn(() => derive(passcode, salt))
  return `${PREFIX}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether the passcode has this hash. Without a hash it takes as long, so that nobody learns which names there are. */
export async function verifyPasscode(passcode: string, hash: string | null): Promise<boolean> {
  const [salt = '', tag = ''] = (hash ?? '').split('$').slice(-2)
  const derived = await inTurn(() => derive(passcode, hash ? Buffer.from(salt, 'base64') : randomBytes(16)))
  const stored = Buffer.from(tag, 'base64')
  return hash !== null && stored.length === derived.length && timingSafeEqual(stored, derived)
}

function derive(passcode: string, nonce: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: passcode, nonce, ...COST }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    )
  })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
