// Makes what an empty store needs: the secret, the owner's account, the sample site.

import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHORTEST_SECRET } from './access/keys.ts'
import { OWNER } from './access/staff.ts'
import type { App } from './app.ts'
import { keepNames } from './private-files.ts'
import { addSampleSite, type SampleStore } from './sample-site.ts'
import type { DeviceRecords } from './store/ports/devices.ts'
import type { StaffRecords } from './store/ports/staff.ts'

const SECRET_FILE = 'secret'

/**
 * The secret in the data folder. It is made if there is none, and only this account may read it. Throws if the file is
 * cut short: with a short secret anybody could sign passes.
 */
export function secretIn(folder: string): string {
  const file = join(folder, SECRET_FILE)
  if (!existsSync(file)) {
    // written whole or not at all: a power cut must not leave half a secret
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

/** Sets up an empty store. Returns the first owner's passcode if it was made here, to be printed once. */
export async function setUp(
  { access, days }: App,
  store: SampleStore,
  passcode: string | null,
  log: { warn(about: object, message: string): void },
): Promise<string | null> {
  const chosen = passcode ?? String(randomInt(10_000_000, 100_000_000))
  const hasOwner = (await access.staff.list()).some(({ role }) => role === 'owner')
  // if nodes start together, one of them makes the account and shows its passcode
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
 * Whether the first owner's account exists and no device has signed in to it: a first start may have ended after making
 * the account and before anybody saw its passcode.
 */
export async function neverSignedIn(
  store: Pick<StaffRecords, 'staffNamed'> & Pick<DeviceRecords, 'isKnownSomewhere'>,
): Promise<boolean> {
  const owner = await store.staffNamed(OWNER)
  return owner?.role === 'owner' && !(await store.isKnownSomewhere(owner.id))
}
