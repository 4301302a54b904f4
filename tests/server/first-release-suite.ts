// Every engine must be able to continue the store that 0.1.0 has left, with an open day.

import { expect, test } from 'vitest'
import type { Sql } from '../../server/store/ports/sql.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { type VerifiedDay, verifyLog } from '../../server/verify/verify-log.ts'
import { type NotedDay, verifySites } from '../../server/verify/verify-sites.ts'
import { asItWas, DATES, holders, logOf, TODAY } from '../kit/first-release/played.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

/** The store of 0.1.0, opened by this version, and direct read access to it. */
export interface Left {
  readonly store: Store
  readonly beside: () => Promise<Sql & { close(): void }>
}

export function firstReleaseSuite(engine: string, left: () => Promise<Left>): void {
  async function withWorld(use: (world: World, left: Left) => Promise<void>): Promise<void> {
    const opened = await left()
    const world = await openWorld(opened.store, { start: asItWas.now })
    try {
      await use(world, opened)
    } finally {
      await world.close()
      await opened.store.close()
    }
  }

  test(`a ${engine} store of 0.1.0 keeps every record, every summary and every account`, async () => {
    const { store } = await left()
    for (const date of DATES) expect(await store.read(SITE, date)).toEqual(logOf(date))
    expect(await store.days(SITE, 9)).toMatchObject([
      { date: DATES[1], ended: false, version: logOf(DATES[1]).length },
      { date: DATES[0], ended: true, version: logOf(DATES[0]).length },
    ])
    expect((await store.staff()).map(({ name, role }) => [name, role]).sort()).toEqual([
      ['owner', 'owner'],
      ['xiaoli', 'marshal'],
    ])
    await store.close()
  })

  test(`a ${engine} store of 0.1.0 goes on with its day: numbers, holders, passcodes, and the tickets that a desk calls`, () =>
    withWorld(async ({ anyone, person, staff, pass, clock, owner }) => {
      const marshal = await staff('xiaoli', '12345678')
      const figures = await marshal.ask('GET', `/api/sites/${SITE}/days/${TODAY}`)
      expect(figures.body).toMatchObject(asItWas.figures)
      const [first] = holders.filter(({ number }) => number === 'A033')
      const authorization = `Bearer ${first!.token}`
      const mine = await person({ authorization }).ask('GET', `/api/sites/${SITE}/tickets/A033`)
      expect(mine.body).toMatchObject({ number: 'A033', state: 'lined' })
      // a phone that holds a number gets that one again
      const again = { queue: 'A', device: first!.device, pass: pass() }
      expect((await anyone.give('take-ticket', again)).body.result.ticket.number).toBe('A033')
      for (const [queue, number] of [
        ['A', 'A037'],
        ['G', 'G007'],
      ]) {
        const { body } = await marshal.give('take-ticket', { queue })
        expect(body.result.ticket.number).toBe(number)
      }
      const at = (await owner.ask('GET', `/api/sites/${SITE}/marshal`)).body.desks[0].calling
      const seen = at.map(({ number }: { number: string }) => number)
      expect(seen).toEqual(['A031', 'A032'])
      clock.pass(60_000)
      const { body } = await marshal.give('call-next', { desk: '1', seen })
      expect(body.result).toMatchObject({ finished: seen, called: ['G007'] })
    }))

  test(`a ${engine} store of 0.1.0 is undamaged, before this version writes to it and after`, () =>
    withWorld(async ({ owner }, { beside }) => {
      expect((await verified(beside)).map(({ events, damage }) => [events, damage])).toEqual(
        DATES.map((date) => [logOf(date).length, null]),
      )
      await owner.give('take-ticket', { queue: 'A' })
      const days = await verified(beside)
      expect(days.map(({ damage }) => damage)).toEqual([null, null])
      expect(days[1]?.events).toBeGreaterThan(logOf(DATES[1]).length)
    }))
}

async function verified(beside: Left['beside']): Promise<VerifiedDay[]> {
  const sql = await beside()
  const [days, notedIn] = [[] as VerifiedDay[], new Map<string, ReadonlyMap<string, NotedDay>>()]
  for await (const { site, days: noted, damage } of verifySites(sql)) {
    expect(damage).toBeNull()
    notedIn.set(site, noted)
  }
  for await (const day of verifyLog(sql, notedIn, asItWas.now)) days.push(day)
  sql.close()
  return days
}
