// A marshal approves a phone that claims a number, and the log refuses the command.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { type FaultyStore, faulty } from '../../kit/faulty-store.ts'
import { openWorld, type Person, type Said, SITE, type World } from '../../kit/world.ts'

let store: FaultyStore
let world: World
let marshal: Person
beforeEach(async () => {
  store = faulty(memoryStore())
  world = await openWorld(store)
  marshal = await world.hired('marshal')
})
afterEach(() => world.close())

const at = (path: string) => `/api/sites/${SITE}/${path}`
const mine = async ({ body }: Said) =>
  (await world.anyone.ask('GET', at('claims/mine'), undefined, { authorization: `Bearer ${body.claim}` }))
    .body
const shown = async () => (await marshal.ask('GET', at('marshal'))).body
const answer = (id: string, theirs: boolean) => marshal.ask('POST', at(`claims/${id}`), { theirs })

/** A number that a phone claims, and the claim as the tablets have it. */
async function askedFor() {
  const input = { queue: 'A', party: 2, pass: world.pass(), device: world.device() }
  const { number } = (await world.anyone.give('take-ticket', input)).body.result.ticket
  const asked = await world.anyone.ask('POST', at('claims'), { number, party: 2, device: world.device() })
  const [{ id }] = (await shown()).claims
  return { number, asked, id }
}

async function audit(number: string) {
  const { date } = await world.app.days.day(SITE)
  const { body } = await world.owner.ask('GET', at(`days/${date}/audit?number=${number}`))
  return body.lines.filter((line: { command: string }) => line.command === 'hand-over')
}

test.each(['refuse', 'lose-answer'] as const)(
  'an approval that the log refuses (%s) stays on the tablets, and the number is given at the next try',
  async (fault) => {
    const { number, asked, id } = await askedFor()
    store.fault = fault
    expect((await answer(id, true)).body.code).toBe('unavailable')
    expect((await shown()).claims).toMatchObject([{ id, number }])
    expect(await mine(asked)).toMatchObject({ state: 'asked' })
    // the log may have the command, so nobody can take it back
    expect((await answer(id, false)).body.code).toBe('wrong-state')
    store.fault = 'none'
    expect((await answer(id, true)).status).toBe(204)
    expect(await mine(asked)).toMatchObject({ state: 'given', ticket: { number } })
    expect((await shown()).claims).toEqual([])
    expect(await audit(number)).toHaveLength(1)
  },
)

test('an approval after which the server was gone is completed by the next one', async () => {
  const { asked, id } = await askedFor()
  await world.store.moveClaim(id, { from: ['asked'], to: 'nodded', givenBy: 'marshal gone' })
  expect((await shown()).claims).toMatchObject([{ id }])
  expect((await answer(id, true)).status).toBe(204)
  expect((await mine(asked)).state).toBe('given')
})

test('a final refusal of the log is told to the phone, and the claim leaves the tablets', async () => {
  const { asked, id } = await askedFor()
  world.app.days.ask = async () => ({ ok: false, refusal: { refused: 'command-failed', faults: [] } })
  expect((await answer(id, true)).body.code).toBe('command-failed')
  expect(await mine(asked)).toMatchObject({ state: 'refused' })
  expect((await shown()).claims).toEqual([])
})

test('as many phones as wait at two sites may claim behind one address, and no more', async () => {
  const { asked } = await askedFor()
  // at once, since the limit is one of ten seconds of the machine's own time
  const many = () => Promise.all(Array.from({ length: 320 }, () => mine(asked)))
  const answers = await many()
  expect(answers.filter(({ state }) => state === 'asked').length).toBeGreaterThanOrEqual(300)
  await expect.poll(async () => (await many()).map(({ code }) => code)).toContain('too-many-requests')
})
