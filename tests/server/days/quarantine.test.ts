// A day's log that is damaged in a real file, and the people at its site.

import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { fileStore } from '../../kit/file-store.ts'
import { HOUR } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'
import { newFile } from '../store/new-file.ts'

let world: World
afterEach(() => world?.close())

const damages: Record<string, string> = {
  'a row that is no JSON': `UPDATE events SET event = '{"type":"tick' WHERE event LIKE '%"A002"%'`,
  'an event that no rule knows': `UPDATE events SET event = '{"type":"beamed-up"}' WHERE event LIKE '%"A002"%'`,
  'a line of no time': `UPDATE events SET at = 9e15 WHERE event LIKE '%"ticket-taken"%"A002"%'`,
  'a gap': `DELETE FROM events WHERE event LIKE '%"ticket-taken"%"A002"%'`,
  'its last events gone': `DELETE FROM events WHERE version >= (SELECT min(version) FROM events WHERE event LIKE '%"A002"%')`,
  'no events at all': `DELETE FROM events`,
}

const isGone = (damage: string) => !/JSON|no rule|no time/.test(damage)

/** A site with three numbers whose log is then damaged, on a process that starts after that, beside an undamaged site. */
async function damaged(damage: string) {
  const file = newFile()
  const before = await openWorld(fileStore(file))
  const tokens: string[] = []
  for (const device of ['a', 'b', 'c'].map((letter) => letter.repeat(22))) {
    const taken = await before.anyone.give('take-ticket', { queue: 'A', device, pass: before.pass() })
    expect(taken.status).toBe(201)
    tokens.push(taken.body.result.token)
  }
  await before.close()
  const db = new Database(file)
  expect(db.prepare(damages[damage] ?? '').run().changes).toBeGreaterThan(0)
  db.close()
  world = await openWorld(fileStore(file))
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
  return tokens
}

test.each(Object.keys(damages))(
  '%s: the site is closed and says why, and the rest of the node serves on',
  async (damage) => {
    const [first = '', , third = ''] = await damaged(damage)
    const tablet = (await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body
    expect(tablet).toMatchObject({ open: false, alarms: [{ kind: 'damaged', over: false }] })
    expect((await world.owner.give('take-ticket', { queue: 'A' })).body).toMatchObject({
      status: 409,
      code: 'day-damaged',
    })
    const { body: sites } = await world.anyone.ask('GET', '/api/sites')
    expect(JSON.stringify(sites)).toContain('"level":"closed"')

    const isReady = async () => (await world.anyone.ask('GET', '/readyz')).body
    expect(await isReady()).toMatchObject({ ready: true, damaged: [SITE] })

    // a phone is told the same, and no number that may have been given is called unknown
    const phone = (number: string, token: string) =>
      world.anyone.ask('GET', `/api/sites/${SITE}/tickets/${number}`, undefined, {
        authorization: `Bearer ${token}`,
      })
    expect((await phone('A003', third)).body.code).toBe('day-damaged')
    if (damage !== 'no events at all') {
      const { body: mine } = await phone('A001', first)
      expect(mine).toMatchObject({
        number: 'A001',
        announcement: { en: expect.stringContaining('marshals') },
      })
    }

    // nothing that needs the whole log is computed from a part of it
    const { date } = (await world.anyone.ask('GET', `/api/sites/${SITE}`)).body
    const records = `/api/sites/${SITE}/days/${date}`
    for (const what of ['', '/tickets.csv', '/moves'])
      expect((await world.owner.ask('GET', `${records}${what}`)).body?.code).toBe('day-damaged')
    // lines of the log can still be read if none is missing
    for (const what of ['/events.ndjson', '/audit'])
      expect((await world.owner.ask('GET', `${records}${what}`)).status).toBe(isGone(damage) ? 409 : 200)

    // no other site is affected
    const other = (command: string, input: object) =>
      world.owner.ask('POST', `/api/sites/other/commands/${command}`, input)
    expect((await other('open-day', {})).status).toBe(200)
    expect((await other('take-ticket', { queue: 'A' })).status).toBe(201)
    // settings can be corrected meanwhile, and the next date begins as usual
    const settings = (await world.owner.ask('GET', `/api/sites/${SITE}/settings`)).body
    expect((await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, settings)).status).toBe(200)
    world.clock.pass(24 * HOUR)
    const owner = await world.staff('owner', PASSCODE)
    expect((await owner.ask('GET', `/api/sites/${SITE}/marshal`)).body.alarms).toMatchObject([
      { kind: 'damaged', over: true },
    ])
    expect((await owner.give('open-day')).status).toBe(200)
    expect((await owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number).toBe('A001')
    expect(await isReady()).toMatchObject({ damaged: [] })
  },
)

test.each(Object.keys(damages))(
  '%s: a marshal lets the day go on from the readable part, on every node and after a restart',
  async (damage) => {
    const [first = ''] = await damaged(damage)
    const marshal = await world.hired('marshal')
    expect((await marshal.give('open-day')).status).toBe(200)
    expect((await marshal.give('take-ticket', { queue: 'A' })).body.code).toBe('numbers-unsure')
    expect((await marshal.give('skip-numbers', { queue: 'A', count: 20 })).status).toBe(200)
    const taken = async () =>
      (await world.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number
    // numbers that are readable after the damage are left out too
    const next = { 'no events at all': 20, 'its last events gone': 21 }[damage] ?? 23
    expect(await taken()).toBe(`A0${next + 1}`)
    const again = await openWorld(world.store)
    again.clock.pass(0)
    expect((await again.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number).toBe(
      `A0${next + 2}`,
    )
    const mine = await again.anyone.ask('GET', `/api/sites/${SITE}/tickets/A001`, undefined, {
      authorization: `Bearer ${first}`,
    })
    expect(mine.body.code).toBe(damage === 'no events at all' ? 'number-lost' : undefined)
    // reports that need the whole log would be computed from a part of it
    const { date } = await again.app.days.day(SITE)
    expect((await again.owner.ask('GET', `/api/sites/${SITE}/days/${date}`)).body.code).toBe('day-damaged')
    await again.close()
  },
)

test.each(Object.keys(damages).filter(isGone))(
  '%s: if a number is given twice since a marshal knew of too few, the first phone cannot act on the second ticket',
  async (damage) => {
    const tokens = await damaged(damage)
    expect((await world.owner.give('open-day')).status).toBe(200)
    expect((await world.owner.give('skip-numbers', { queue: 'A', count: 0 })).status).toBe(200)
    const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
    const before = tokens[Number(ticket.number.slice(1)) - 1] ?? ''
    const as = async (bearer: string) => {
      const asked = { authorization: `Bearer ${bearer}` }
      const path = `/api/sites/${SITE}/commands/leave`
      return (await world.anyone.ask('POST', path, { number: ticket.number }, asked)).body
    }
    if (before) expect((await as(before)).code).toBe('number-lost')
    expect((await as(token)).code).toBeUndefined()
  },
)

test.each(Object.keys(damages).filter(isGone))(
  '%s: on the next date too the first phone cannot erase data of the number’s later holder',
  async (damage) => {
    const tokens = await damaged(damage)
    await world.owner.give('open-day')
    await world.owner.give('skip-numbers', { queue: 'A', count: 0 })
    const { date } = await world.app.days.day(SITE)
    const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
    const before = tokens[Number(ticket.number.slice(1)) - 1]
    world.clock.pass(24 * HOUR)
    const owner = await world.staff('owner', PASSCODE)
    await owner.give('open-day')
    const erases = (bearer: string) =>
      world.anyone.ask(
        'DELETE',
        `/api/sites/${SITE}/days/${date}/tickets/${ticket.number}/person`,
        undefined,
        { authorization: `Bearer ${bearer}` },
      )
    if (before) expect((await erases(before)).body.code).toBe('number-lost')
    expect((await erases(token)).status).toBe(204)
  },
)

test.each(Object.keys(damages).filter(isGone))(
  '%s: a phone that asked for a number before does not get the one that another phone has under it since',
  async (damage) => {
    const file = newFile()
    const before = await openWorld(fileStore(file))
    const at = (path: string) => `/api/sites/${SITE}/${path}`
    for (let n = 0; n < 3; n++) await before.owner.give('take-ticket', { queue: 'A' })
    const ask = { number: 'A003', party: 1, device: 'd'.repeat(22) }
    const { claim } = (await before.anyone.ask('POST', at('claims'), ask)).body
    await before.close()
    const db = new Database(file)
    db.prepare(damages[damage] ?? '').run()
    db.close()
    world = await openWorld(fileStore(file))
    await world.owner.give('open-day')
    // too few, so that every number may come again
    await world.owner.give('skip-numbers', { queue: 'A', count: 0 })
    const given: string[] = []
    while (!given.includes('A003') && given.length < 3)
      given.push((await world.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number)
    const [shown] = (await world.owner.ask('GET', at('marshal'))).body.claims
    expect(shown).toMatchObject({ number: 'A003' })
    const nodded = await world.owner.ask('POST', at(`claims/${shown.id}`), { theirs: true })
    expect(nodded.body?.code).toBe('ticket-over')
    const asked = { authorization: `Bearer ${claim}` }
    expect((await world.anyone.ask('GET', at('claims/mine'), undefined, asked)).body.token).toBeUndefined()
  },
)
