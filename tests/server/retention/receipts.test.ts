import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personsIn } from '../../../server/retention/persons.ts'
import { checkReceipts } from '../../../server/retention/receipts.ts'
import { receiptAfter } from '../../../server/store/chain.ts'
import type { Receipt } from '../../../server/store/ports/persons.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'
import { newFile, openStore } from '../store/new-file.ts'

const HOUR = 3_600_000
const SCRIPT = join(import.meta.dirname, '../../../scripts/receipts.ts')
const key = (number: string) => ({ site: 'xingfuli', date: '2026-11-23', number })

const chain = fc
  .array(fc.record({ at: fc.nat(), erased: fc.nat(500), site: fc.constantFrom('one', 'two') }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((bodies) => {
    const receipts: Receipt[] = []
    for (const body of bodies)
      receipts.push(receiptAfter(receipts.at(-1) ?? null, { ...body, reason: 'age' }))
    return receipts
  })

const over = (receipts: readonly Receipt[]) => ({
  receipts: async (after: number, limit: number) =>
    receipts.filter(({ number }) => number > after).slice(0, limit),
})

test('a chain of receipts holds as it was written', () =>
  fc.assert(
    fc.asyncProperty(chain, async (receipts) => {
      const checked = await checkReceipts(over(receipts))
      expect(checked).toMatchObject({ receipts: receipts.length, brokenAt: null, last: receipts.at(-1) })
    }),
  ))

test('any receipt that is changed or removed is found', () =>
  fc.assert(
    fc.asyncProperty(chain, fc.nat(), fc.boolean(), async (receipts, pick, isTakenOut) => {
      // an end that was cut off shows only beside a hash that was written down before
      const index = pick % (receipts.length - 1)
      const changed = receipts.flatMap((one, n) =>
        n !== index ? [one] : isTakenOut ? [] : [{ ...one, erased: one.erased + 1 }],
      )
      expect((await checkReceipts(over(changed))).brokenAt).not.toBeNull()
    }),
  ))

test('a changed receipt with a new hash breaks the chain at the next receipt', async () => {
  const one = receiptAfter(null, { site: 'one', at: 1, reason: 'age', erased: 5 })
  const two = receiptAfter(one, { site: 'one', at: 2, reason: 'age', erased: 1 })
  const forged = receiptAfter(null, { ...one, erased: 4 })
  expect((await checkReceipts(over([forged, two]))).brokenAt).toBe(2)
})

test('two nodes that erase at once write one chain that counts each person once', async () => {
  const store = memoryStore()
  await store.addSite(sampleSite({ asks: { name: true, keepHours: 1 } }))
  await store.addSite(sampleSite({ id: 'two', asks: { digits: true } }))
  const clock = testClock()
  const nodes = [0, 1, 2].map(() => personsIn(store, 'a secret of tests', clock))
  for (const n of [1, 2, 3]) await nodes[0]?.give(key(`A00${n}`), { name: '李' }, 1)
  await nodes[0]?.give({ ...key('A001'), site: 'two' }, { digits: '1234' }, 24)
  await Promise.all(nodes.map((node) => node.erase(key('A003'))))
  clock.pass(HOUR)
  await Promise.all(nodes.map((node) => node.eraseDue()))
  expect(await checkReceipts(store)).toMatchObject({ receipts: 2, erased: 3, brokenAt: null })
  expect(await store.sitesWithPersons()).toEqual(['two'])
})

test('a shorter time holds for data that is there; a longer one does not', async () => {
  const store = memoryStore()
  const clock = testClock()
  const persons = personsIn(store, 'a secret of tests', clock)
  await store.addSite(sampleSite({ asks: { name: true, keepHours: 48 } }))
  await persons.give(key('A001'), { name: '李' }, 48)
  clock.pass(2 * HOUR)
  await store.saveSite(sampleSite({ asks: { name: true, keepHours: 2 } }))
  expect((await persons.eraseDue()).map(({ erased }) => erased)).toEqual([1])
  await persons.give(key('A002'), { name: '王' }, 2)
  await store.saveSite(sampleSite({ asks: { name: true, keepHours: 720 } }))
  clock.pass(2 * HOUR)
  expect((await persons.eraseDue()).map(({ erased }) => erased)).toEqual([1])
})

test('encrypted data can be decrypted only for its own number and with its own secret', async () => {
  const store = memoryStore()
  const persons = personsIn(store, 'a secret of tests', testClock())
  await persons.give(key('A001'), { name: '李', digits: '1234' }, 24)
  expect(await persons.of(key('A001'))).toEqual({ name: '李', digits: '1234' })
  const sealed = (await store.person(key('A001'))) ?? ''
  await store.putPerson({ ...key('A002'), sealed, givenAt: 0, eraseAt: 9 })
  expect(await persons.of(key('A002'))).toEqual({})
  expect(await personsIn(store, 'another secret of tests', testClock()).of(key('A001'))).toEqual({})
  await persons.give(key('A003'), { name: '李', digits: '1234' }, 24)
  expect(await store.person(key('A003'))).not.toBe(sealed)
})

test('a command checks the receipts beside the running server, and names the changed one', async () => {
  const file = newFile()
  const store = await openStore(file)
  await store.addSite(sampleSite({ asks: { name: true } }))
  const clock = testClock()
  const persons = personsIn(store, 'a secret of tests', clock)
  for (const n of [1, 2]) {
    await persons.give(key(`A00${n}`), { name: '李' }, 24)
    await persons.erase(key(`A00${n}`))
  }
  const run = () =>
    promisify(execFile)(process.execPath, [SCRIPT], { env: { ...process.env, YIMI_DATA: dirname(file) } })
  const { stdout } = await run()
  expect(stdout.split('\n')).toHaveLength(4)
  expect(stdout).toContain(`2 receipts hold, of 2 people's answers`)
  expect(stdout).toContain((await store.lastReceipt())?.hash)
  const forger = new Database(file)
  forger.exec('UPDATE receipts SET erased = 7 WHERE number = 1')
  forger.close()
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Receipt 1 ') })
})

test('what is erased by the hour has its receipt at once, and leaves the store’s files to the job', async () => {
  const store = memoryStore()
  let scrubs = 0
  const scrub = async () => {
    scrubs += 1
    return true
  }
  const persons = personsIn({ ...store, scrub }, 'a secret', testClock())
  for (const number of ['A001', 'A002']) await persons.give(key(number), { name: 'Ann' }, 1)
  await persons.erase(key('A001'), 'by-the-hour')
  expect([scrubs, (await store.lastReceipt())?.erased, await persons.of(key('A001'))]).toEqual([0, 1, {}])
  await persons.erase(key('A002'))
  expect(scrubs).toBe(1)
})
