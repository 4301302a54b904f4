// What a first start makes: the secret, the owner's account, the sample site.

import { randomBytes, randomInt } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWNER } from './access/staff.ts'
import type { App } from './app.ts'
import { addSampleSite } from './sample-site.ts'
import type { Store } from './store/store.ts'

const SECRET_FILE = 'secret'

/** Makes the data folder where there is none. Throws when it cannot be made or written. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.W_OK)
}

/** The secret kept in the data folder, made where there is none. Nobody but this account may read it. */
export function secretIn(folder: string): string {
  const file = join(folder, SECRET_FILE)
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/** Sets up an empty store. Returns the owner's passcode when it was made here, to be printed once. */
export async function setUp(
  { access, days }: App,
  store: Store,
  passcode: string | null,
): Promise<string | null> {
  const chosen = passcode ?? String(randomInt(10_000_000, 100_000_000))
  const known = await access.staff.list()
  const isNew = !known.some(({ name }) => name === OWNER)
  if (isNew) await access.staff.add({ name: OWNER, passcode: chosen, role: 'owner', sites: [] })
  const owner = (await access.staff.list()).find(({ name }) => name === OWNER)
  if ((await store.sites()).length === 0) await addSampleSite(days, owner?.id ?? OWNER)
  return isNew && passcode === null ? chosen : null
}
