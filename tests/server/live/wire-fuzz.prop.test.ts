// Many viewers on unreliable connections, for as long as a random day lasts: in the end all show the view of the log.

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { alarmsOf, kindsOf } from '../../../shared/day/alarms/alarms.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { itemsOf } from '../../../shared/day/nouns/chunks.ts'
import { findTicket } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary, siteView } from '../../../shared/day/views/site.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import { SECOND } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { nextTurn, type Wire, wireTo } from '../../kit/wire.ts'
import { type Stage, stage } from './stage.ts'
import type { Seen, Watcher } from './watcher.ts'

const WIRES = 4

const step = fc.record({
  does: fc.oneof(
    { weight: 4, arbitrary: fc.constant('take') },
    { weight: 4, arbitrary: fc.constant('next') },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...([
          'miss',
          'recall',
          'arrive',
          'finish',
          'return-ticket',
          'hold',
          'resume',
          'leave',
          'transfer',
          'undo',
        ] as const),
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom('cut', 'pause', 'carry', 'come', 'go', 'wait') },
  ),
  pick: fc.nat(1000),
})

test('whatever happens on the connections, every viewer ends up with the view of the log', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 120 }),
      fc.infiniteStream(fc.nat(6)),
      async (steps, holds) => {
        const site = await stage({ site: withLines(3, 2) })
        const hold = () => holds.next().value as number
        const wires = await Promise.all(Array.from({ length: WIRES }, () => wireTo(site.port, hold)))
        try {
          await play(site, wires, steps)
        } finally {
          await site.close()
          await Promise.all(wires.map((wire) => wire.close()))
        }
      },
    ),
    { numRuns: 12 },
  )
})

async function play(site: Stage, wires: readonly Wire[], steps: readonly { does: string; pick: number }[]) {
  const watchers: { watcher: Watcher; expected: (day: Day, at: number) => object | null }[] = []
  const screenAuth = await site.screenAuth()
  for (let pick = 0; pick < WIRES * 4; pick++) await come(pick)

  for (const { does, pick } of steps) {
    const wire = wires[pick % WIRES] as Wire
    const queue = pick % 3 ? 'A' : 'G'
    const day = await site.app.days.day('xingfuli')
    const someone = [...day.queues.values()].flatMap(({ tickets }) => [...itemsOf(tickets)].slice(-6))
    const number = someone[pick % Math.max(1, someone.length)]?.number ?? 'A001'
    if (does === 'take') await site.attempt('take-ticket', { queue })
    else if (does === 'next')
      await site.attempt('call-next', { desk: '1', seen: day.desks.get('1')?.calling ?? [] })
    else if (does === 'undo')
      await site.attempt('undo', { desk: '1', of: day.desks.get('1')?.undoable?.of ?? 'none' })
    else if (does === 'hold') await site.attempt('hold', { number, minutes: 1 })
    else if (does === 'transfer') await site.attempt('transfer', { number, queue })
    else if (does === 'cut') wire.cut()
    else if (does === 'pause') wire.pause()
    else if (does === 'carry') wire.resume()
    else if (does === 'come') await come(pick)
    else if (does === 'go') watchers.splice(pick % watchers.length, 1)[0]?.watcher.socket.disconnect()
    else if (does === 'wait') site.clock.pass((pick % 20) * SECOND)
    else await site.attempt(does, { number })
    for (let turn = pick % 4; turn > 0; turn--) await nextTurn()
  }

  // without open desks no wait is estimated: all other changes by time have happened in two minutes
  for (const wire of wires) wire.resume()
  await site.give('close-desk', { desk: '1' })
  site.clock.pass(120 * SECOND)
  await vi.waitFor(
    async () => {
      site.clock.pass(SECOND)
      await nextTurn()
      const at = site.clock.now()
      const day = fold(unopenedDay(site.site, '2026-11-23'), await site.store.read('xingfuli', '2026-11-23'))
      for (const { watcher, expected } of watchers) {
        const view = expected(day, at)
        if (view) expect(shown(watcher.newest())).toEqual(shown(view))
      }
    },
    { timeout: 100_000, interval: 5 },
  )

  for (const { watcher } of watchers) expect(watcher.wentBack).toBe(false)

  /** A person opens a page; not everybody waits for the first view. */
  async function come(pick: number): Promise<void> {
    const options = { port: wires[pick % WIRES]?.port ?? site.port }
    const kind = pick % 9
    if (kind === 0) {
      const headers = { cookie: 'yimi=a-session' }
      const watcher = site.view({ view: 'marshal', site: 'xingfuli' }, { ...options, headers })
      const { roster } = site.app.access
      const expected = (day: Day, at: number) => marshalView(day, at, [], [], null, roster.of('xingfuli'))
      watchers.push({ watcher, expected })
    } else if (kind === 1) {
      watchers.push({ watcher: site.view(screenAuth, options), expected: withoutPass })
    } else if (kind === 2) {
      watchers.push({ watcher: site.view({ view: 'site', site: 'xingfuli' }, options), expected: siteView })
    } else if (kind === 3) {
      const watcher = site.view({ view: 'overview' }, options)
      watchers.push({
        watcher,
        expected: (day, at) => ({
          sites: [{ ...siteSummary(day, at), alarms: kindsOf(alarmsOf(day, at)) }],
        }),
      })
    } else {
      const number = `A${String(1 + (pick % 15)).padStart(3, '0')}`
      const watcher = site.view(await site.authOf(number), options)
      watchers.push({ watcher, expected: (day, at) => ticketOf(day, number, at) })
    }
  }
}

function withoutPass(day: Day, at: number): object {
  const { pass, ...rest } = screenView(day, at)
  return rest
}

/** A number that was not given yet has no view. */
function ticketOf(day: Day, number: string, at: number): object | null {
  const ticket = findTicket(day, number)
  return ticket ? ticketView(day, ticket, at) : null
}

/** The content of a page: a viewer whose view did not change keeps an older version. */
function shown(view: Partial<Seen> | undefined): object {
  const { version, protocol, pass, sites, ...rest } = view ?? {}
  return sites ? { sites: sites.map(({ version: _, ...site }: Seen) => site) } : rest
}
