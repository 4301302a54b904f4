import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR, SECOND } from '../../kit/given.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const DAY = `/api/sites/${SITE}/days/2026-11-23`
let world: World
let marshal: Person

beforeAll(async () => {
  world = await openWorld()
  marshal = await world.hired('marshal')
  for (const queue of ['A', 'A', 'G']) await marshal.give('take-ticket', { queue })
  await marshal.give('call-next', { desk: '1', seen: [] })
  await world.owner.give('leave', { number: 'A002' })
})
afterAll(() => world.close())

test('anyone may ask why somebody was before them: the answer has numbers and reasons, no names', async () => {
  const { body, text } = await world.anyone.ask('GET', `${DAY}/moves`)
  expect(body.more).toBe(false)
  expect(body.moves).toMatchObject([
    { number: 'A002', reason: 'removed' },
    { number: 'G001', reason: 'green-lane', passed: 2, desk: '1', place: 'sampling' },
  ])
  expect(text).not.toMatch(/by|owner|marshal|staff/)
  expect((await world.anyone.ask('GET', `${DAY}/moves?number=G001`)).body.moves).toHaveLength(1)
  expect((await world.anyone.ask('GET', `${DAY}/moves?number=A001`)).body.moves).toEqual([])
  const { version } = body.moves[0]
  expect((await world.anyone.ask('GET', `${DAY}/moves?before=${version}`)).body.moves).toHaveLength(1)
})

test('the record is at most ten seconds old, and is made once for all who ask', async () => {
  const reads = counted()
  await marshal.give('hold', { number: 'A001' })
  const before = (await world.anyone.ask('GET', `${DAY}/moves`)).body.moves.length
  world.clock.pass(10 * SECOND)
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.anyone.ask('GET', `${DAY}/moves`)))
  expect(answers.map(({ body }) => body.moves.length)).toEqual(answers.map(() => before + 1))
  expect(reads()).toBeLessThanOrEqual(2)
})

test('the owner sees who did what, by name, also of a removed account', async () => {
  const { body } = await world.owner.ask('GET', `${DAY}/audit`)
  const shown = body.lines.map((line: { command: string; staff: { name: string } | null }) => [
    line.command,
    line.staff?.name?.replace(/-.*/, '') ?? null,
  ])
  expect(shown).toContainEqual(['leave', 'owner'])
  expect(shown).toContainEqual(['call-next', 'marshal'])
  const { name } = (await marshal.ask('GET', '/api/session')).body
  await world.owner.ask('DELETE', `/api/staff/${name}`)
  const { lines } = (await world.owner.ask('GET', `${DAY}/audit?number=G001`)).body
  expect(lines.map(({ command }: { command: string }) => command)).toEqual(['call-next', 'take-ticket'])
  expect(lines[0]).toMatchObject({ role: 'marshal', staff: { name: null }, desk: '1' })
  expect(lines[0].did).toContainEqual({ type: 'called', number: 'G001', reason: null })
})

test('a page has a hundred lines and says that there are more', async () => {
  for (let n = 0; n < 101; n++) await world.owner.give('take-ticket', { queue: 'A' })
  const first = (await world.owner.ask('GET', `${DAY}/audit`)).body
  expect(first.lines).toHaveLength(100)
  expect(first.more).toBe(true)
  const next = (await world.owner.ask('GET', `${DAY}/audit?before=${first.lines.at(-1).version}`)).body
  expect(next.lines[0].version).toBeLessThan(first.lines.at(-1).version)
})

test('invalid queries are refused, and a day that never existed is not found', async () => {
  for (const query of ['number=1', 'before=x', 'before=-1', 'number=A001&number=A002']) {
    expect((await world.anyone.ask('GET', `${DAY}/moves?${query}`)).body.code, query).toBe('invalid')
    expect((await world.owner.ask('GET', `${DAY}/audit?${query}`)).body.code, query).toBe('invalid')
  }
  for (const date of ['2020-01-01', 'x', '..%2f..'])
    expect((await world.anyone.ask('GET', `/api/sites/${SITE}/days/${date}/moves`)).status).toBe(404)
})

test('an address that requests one log after the other is told when to come back, and still gets kept answers', async () => {
  const other = await openWorld()
  const ask = (date: string) => other.anyone.ask('GET', `/api/sites/${SITE}/days/${date}/moves`)
  expect((await ask('2026-11-23')).status).toBe(200)
  for (let n = 1; n < 20; n++) expect((await ask(`2026-10-${String(n).padStart(2, '0')}`)).status).toBe(404)
  const refused = await ask('2026-10-20')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await ask('2026-11-23')).status).toBe(200)
  // staff are counted separately
  expect((await other.owner.ask('GET', `/api/sites/${SITE}/days/2026-10-20/audit`)).status).toBe(404)
  await other.close()
})

test('when the log is erased by age, its record is gone too, and the answer says so', async () => {
  world.clock.notBefore(world.clock.now() + 100 * 24 * HOUR)
  world.clock.pass(0)
  await world.app.days.day(SITE)
  await world.app.retention.run()
  const { status, body } = await world.anyone.ask('GET', `${DAY}/moves`)
  expect(status).toBe(404)
  expect(body.errors).toMatchObject([{ path: 'date' }])
})

/** How often a log is read from now on. */
function counted(): () => number {
  let reads = 0
  const { read } = world.store
  world.store.read = (...args) => {
    reads += 1
    return read(...args)
  }
  return () => reads
}
