// What a first start makes: the secret, the owner's account, the sample site.

import { randomBytes, randomInt } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SHORTEST_SECRET } from './access/keys.ts'
import { OWNER } from './access/staff.ts'
import type { App } from './app.ts'
import { addSampleSite } from './sample-site.ts'
import { sync } from './store/backup.ts'
import type { Store } from './store/store.ts'

const SECRET_FILE = 'secret'

/** Makes the data folder where there is none, for this account alone. Throws when it cannot be made or written. */
export function makeFolder(folder: string): void {
  makeMissing(resolve(folder), 0o700)
  accessSync(folder, constants.W_OK)
}

/** Node's own recursive mkdir never ends where a file system says of a folder that is there that it is not, as /proc does. */
function makeMissing(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeMissing(dirname(folder))
  mkdirSync(folder, { mode })
  keepNames(dirname(folder))
}

/** What was made in a folder is there after a power cut too, where this account may open the folder at all. */
function keepNames(folder: string): void {
  try {
    sync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
  }
}

/**
 * The secret kept in the data folder, made where there is none. Nobody but this account may read it.
 * Throws when there is one that is cut short: with it anybody could sign passes.
 */
export function secretIn(folder: string): string {
  const file = join(folder, SECRET_FILE)
  if (!existsSync(file)) {
    // whole or not at all: a power cut in the middle must not leave half a secret
    const text = `${randomBytes(32).toString('base64url')}\n`
    writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
    keepNames(folder)
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < SHORTEST_SECRET)
    throw new Error(`${file} is cut short; put it back, or delete it to have a new one made`)
  return secret
}

/** Sets up an empty store. Returns the first owner's passcode when it was made here, to be printed once. */
export async function setUp(
  { access, days }: App,
  store: Store,
  passcode: string | null,
  log: { warn(about: object, message: string): void },
): Promise<string | null> {
  const chosen = passcode ?? String(randomInt(10_000_000, 100_000_000))
  const hasOwner = (await access.staff.list()).some(({ role }) => role === 'owner')
  // where nodes start together, one of them makes the account, and shows its passcode
  const isNew =
    !hasOwner && (await access.staff.add({ name: OWNER, passcode: chosen, role: 'owner', sites: [] }))
  if (passcode !== null && (await access.staff.takeIn(OWNER, passcode)) === 'changed') {
    log.warn(
      { account: OWNER },
      'YIMI_OWNER_PASSCODE is new: it is the passcode now, and sessions of before are over',
    )
  }
  const owner = (await access.staff.list()).find(({ role }) => role === 'owner')
  await addSampleSite(days, store, owner?.id ?? OWNER)
  return isNew && passcode === null ? chosen : null
}

/**
 * Whether the first owner's account is there and no device knows it: a first start may have ended after it was made and
 * before anybody was shown its passcode.
 */
export async function neverSignedIn(store: Pick<Store, 'staffNamed' | 'isKnownSomewhere'>): Promise<boolean> {
  const owner = await store.staffNamed(OWNER)
  return owner?.role === 'owner' && !(await store.isKnownSomewhere(owner.id))
}
