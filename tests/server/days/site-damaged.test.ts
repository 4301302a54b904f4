// The settings of one site are damaged in a real file, and so is a row of its days: the people of that site are told
// so, and no other site is affected.

import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { fileStore } from '../../kit/file-store.ts'
import { HOUR } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'
import { newFile } from '../store/new-file.ts'

const damages = {
  'no JSON': `UPDATE sites SET settings = '{"id":' WHERE id = 'other'`,
  'JSON of no shape': `UPDATE sites SET settings = '{}' WHERE id = 'other'`,
  'a site without queues': `UPDATE sites SET settings = json_remove(settings, '$.queues') WHERE id = 'other'`,
  'a wrong kind of value': `UPDATE sites SET settings = json_set(settings, '$.timeZone', 'Mars/Olympus') WHERE id = 'other'`,
  'the settings of another site': `UPDATE sites SET settings = json_set(settings, '$.id', 'xingfuli') WHERE id = 'other'`,
}

let world: World
afterEach(() => world?.close())

const give = (person: Person, command: string, input: object = {}) =>
  person.ask('POST', `/api/sites/other/commands/${command}`, input)

/** The sample site and another one, whose day has been opened if `isOpen`; then the damage, and a start. */
async function started(sql: string, isOpen: boolean): Promise<string> {
  const file = newFile()
  const before = await openWorld(fileStore(file))
  await before.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
  if (isOpen) {
    await give(before.owner, 'open-day')
    expect((await give(before.owner, 'take-ticket', { queue: 'A' })).status).toBe(201)
  }
  await before.close()
  await before.store.close()
  const db = new Database(file)
  db.exec(sql)
  db.close()
  world = await openWorld(fileStore(file))
  return file
}

const damagedSites = async () => (await world.anyone.ask('GET', '/readyz')).body.damaged

async function restIsServed(): Promise<void> {
  const { body: sites } = await world.anyone.ask('GET', '/api/sites')
  expect(sites.map(({ id }: { id: string }) => id)).toContain(SITE)
  expect((await world.owner.give('take-ticket', { queue: 'A' })).status).toBe(201)
  expect((await world.anyone.ask('GET', '/readyz')).status).toBe(200)
}

test.each(Object.entries(damages))(
  '%s: only that site reports it, until an owner saves it again',
  async (_, sql) => {
    await started(sql, false)
    await restIsServed()
    expect(await damagedSites()).toEqual(['other'])
    const address = '/api/sites/other'
    const asked = [
      await world.anyone.ask('GET', address),
      await world.owner.ask('GET', `${address}/marshal`),
      await give(world.owner, 'open-day'),
      await give(world.owner, 'take-ticket', { queue: 'A' }),
    ]
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(
      asked.map(() => [409, 'site-damaged']),
    )

    // its owner is shown the settings of the site's log, and saves them again
    const { body: settings } = await world.owner.ask('GET', `${address}/settings`)
    expect(settings).toEqual({ ...sampleSite(), id: 'other' })
    expect((await world.owner.ask('PUT', `${address}/settings`, settings)).status).toBe(200)
    expect(await damagedSites()).toEqual([])
    expect((await give(world.owner, 'open-day')).status).toBe(200)
    expect((await give(world.owner, 'take-ticket', { queue: 'A' })).status).toBe(201)
  },
)

test.each(Object.entries(damages))(
  '%s: an open day goes on, and none of its numbers is lost',
  async (_, sql) => {
    await started(sql, true)
    await restIsServed()
    const taken = await give(world.owner, 'take-ticket', { queue: 'A' })
    expect(taken.body.result.ticket.number).toBe('A002')
    // the next one begins with its settings, and those are damaged
    world.clock.pass(24 * HOUR)
    const owner = await world.staff('owner', PASSCODE)
    expect((await give(owner, 'open-day')).body.code).toBe('site-damaged')
  },
)

const rows = {
  'a summary that is no JSON': `UPDATE days SET summary = '{'`,
  'a summary of no shape': `UPDATE days SET summary = '{"id":"other"}'`,
  'a time that is none': `UPDATE days SET due_at = 'soon'`,
  'a version that is none': `UPDATE days SET version = 'seven'`,
  'a version between two': `UPDATE days SET version = version - 0.5`,
  'a version behind its log': `UPDATE days SET version = 1`,
  'an end that is none': `UPDATE days SET ended = 'no'`,
}

test.each(Object.entries(rows))('a day whose row has %s is read from its log', async (_, sql) => {
  await started(`${sql} WHERE site = 'other'`, true)
  await restIsServed()
  // due events are looked for
  world.clock.pass(1)
  await world.app.days.day('other')
  const { body: sites } = await world.anyone.ask('GET', '/api/sites')
  expect(sites.find(({ id }: { id: string }) => id === 'other')).toMatchObject({ waiting: 1, people: 1 })
  expect((await give(world.owner, 'take-ticket', { queue: 'A' })).status).toBe(201)
})

test('a day that was opened with settings that cannot be read is in quarantine', async () => {
  await started(
    `UPDATE events SET event = json_remove(event, '$.site.levels') WHERE event LIKE '%day-opened%"id":"other"%'`,
    true,
  )
  await restIsServed()
  expect((await give(world.owner, 'take-ticket', { queue: 'A' })).body.code).toBe('day-damaged')
})
