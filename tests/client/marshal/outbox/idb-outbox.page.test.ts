// The outbox in the browser's own database, which outlives the page.

import { beforeEach, expect, test, vi } from 'vitest'
import type { GivenCommand } from '../../../../client/marshal/outbox/entry.ts'
import { idbOutbox } from '../../../../client/marshal/outbox/idb-outbox.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { emptyOutbox } from './empty-outbox.ts'

const given = (id: string, site = 'xingfuli'): GivenCommand => ({
  id,
  site,
  command: 'finish',
  input: { number: 'A001' },
  at: 0,
  day: null,
  fate: { is: 'pending', tried: false },
})

beforeEach(emptyOutbox)

test('another page of the same site finds the entries, in order, and a page of another site does not', async () => {
  const store = await idbOutbox()
  const first = await store.add(given('1'))
  const second = await store.add(given('2'))
  await store.add(given('3', 'old-town'))
  expect(store.lasts).toBe(true)
  expect(second.seq).toBeGreaterThan(first.seq)
  const other = await idbOutbox()
  expect((await other.all('xingfuli')).map(({ id }) => id)).toEqual(['1', '2'])
})

test('the outcome of an entry is kept', async () => {
  const store = await idbOutbox()
  const entry = await store.add(given('1'))
  await store.put({ ...entry, fate: { is: 'pending', tried: true } })
  expect((await (await idbOutbox()).all('xingfuli'))[0]?.fate).toEqual({ is: 'pending', tried: true })
})

test('an entry that was removed in another tab is not written again', async () => {
  const [mine, other] = [await idbOutbox(), await idbOutbox()]
  const entry = await mine.add(given('1'))
  await other.remove(entry.seq)
  await mine.put({ ...entry, fate: { is: 'pending', tried: true } })
  expect(await other.all('xingfuli')).toEqual([])
})

test('a database that was closed behind the page is opened again', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const store = await idbOutbox()
  await store.add(given('1'))
  close.mockImplementationOnce(() => {
    throw new DOMException('closed', 'InvalidStateError')
  })
  expect((await store.all('xingfuli')).map(({ id }) => id)).toEqual(['1'])
  close.mockRestore()
})

test('a browser that neither opens nor refuses it gets three seconds', async () => {
  const request = indexedDB.open('never')
  for (const event of ['success', 'upgradeneeded'])
    request.addEventListener(event, (told) => told.stopImmediatePropagation())
  const never = vi.spyOn(indexedDB, 'open').mockReturnValue(request)
  const refused = expect(idbOutbox()).rejects.toThrow('does not open')
  await pass(3_000)
  await refused
  never.mockRestore()
})
