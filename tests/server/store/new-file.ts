// Makes a store's file in a folder of its own, and stores on it. What a test opens is closed and deleted after the test.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { Store } from '../../../server/store/ports/store.ts'
import { openSqlite } from '../../../server/store/sqlite/sqlite.ts'
import { sampleSite } from '../../kit/sample.ts'

const disposals: (() => unknown)[] = []

afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose()
})

/** Done after the test, the latest first. */
export function afterwards(dispose: () => unknown): void {
  disposals.push(dispose)
}

export function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-store-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'yimi.sqlite')
}

export async function openStore(file: string): Promise<Store> {
  const store = await openSqlite(file)
  afterwards(() => store.close().catch(() => {}))
  return store
}

/** A store with the site `one`. */
export async function storeWithSite(file = newFile()): Promise<Store> {
  const store = await openStore(file)
  await store.addSite({ ...sampleSite(), id: 'one' })
  return store
}
