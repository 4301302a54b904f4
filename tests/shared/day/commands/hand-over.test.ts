import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldBy } from '../../../../shared/day/nouns/devices.ts'
import { findTicket } from '../../../../shared/day/nouns/find.ts'
import { wasCalled } from '../../../../shared/day/nouns/service-times.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { moves, sites, timesPutRight, walk } from '../random-day.ts'

function everyDay(check: (walked: ReturnType<typeof walk>) => void): void {
  fc.assert(fc.property(sites, moves, (site, steps) => check(walk(site, steps))))
}

test('[N10] after any commands, a device is linked to its own open number or to none', () =>
  everyDay(({ day }) => {
    for (const queue of day.queues.values())
      for (const { device } of [...queue.waiting, ...queue.standing].map(
        (number) => findTicket(day, number)!,
      )) {
        const held = device === null ? undefined : heldBy(day.devices, device)
        if (device !== null) expect(findTicket(day, held ?? '')?.device).toBe(device)
      }
  }))

test('[N10] an undo does not take a number back from a phone', () =>
  everyDay(({ log, day }) => {
    const handed = new Map<string, { at: number; device: string | undefined }>()
    for (const { event, at } of timesPutRight(log))
      if (event.type === 'handed-over')
        handed.set(event.number, { at, device: event.device ?? handed.get(event.number)?.device })
    for (const [number, { at, device }] of handed) {
      const ticket = findTicket(day, number)!
      expect(ticket.handedAt).toBe(at)
      if (device !== undefined) expect(ticket.device).toBe(device)
    }
  }))

test('waiting people are told whom their queue called last, and never a ticket whose call was undone', () =>
  everyDay(({ day }) => {
    for (const queue of day.queues.values())
      for (const number of queue.waiting) {
        const { lastCalled } = ticketView(day, findTicket(day, number)!, day.at)
        if (lastCalled === null) continue
        const called = findTicket(day, lastCalled)!
        expect(wasCalled(called), `${lastCalled} was called`).toBe(true)
      }
  }))
