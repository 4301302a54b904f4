// Holds on every day of every site with rooms, or with a capacity, whatever marshals, holders and owners do.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTickets } from '../../../shared/day/nouns/find.ts'
import { insideOf, isInside } from '../../../shared/day/nouns/inside.ts'
import { peopleIn, seatedIn, seatedRoomOf } from '../../../shared/day/rules/rooms.ts'
import { moves, sites, walk } from './random-day.ts'

const narrow = sites.filter(
  ({ queues, capacity }) => capacity !== undefined || queues.some(({ room }) => room),
)
/** What staff do, and the log says who did it, where more sit or are inside than fit. */
const WITH_SEATS = ['seat', 'amend-ticket', 'undo', 'change-settings']
const WITH_PEOPLE = [...WITH_SEATS, 'call-one', 'count-inside', 'take-ticket', 'take-in', 'transfer']

test('[O2] [F2] [F4] more sit, or are inside, than fit only by what a member of staff did, or as one party that is alone', () => {
  let beyond = 0
  fc.assert(
    fc.property(narrow, moves, (site, path) => {
      walk(site, path, ({ before, decided: { day }, command, by }) => {
        for (const [id, queue] of day.queues) {
          const room = seatedRoomOf(day, id)
          const [was, now] = [before.queues.get(id), seatedIn(day, queue)]
          const more = peopleIn(now) - (was ? peopleIn(seatedIn(before, was)) : 0)
          if (!room || more <= 0 || peopleIn(now) <= room.seats) continue
          beyond += 1
          if (now.length > 1)
            expect([by.role, WITH_SEATS]).toEqual([staff(by.role), expect.arrayContaining([command.name])])
        }
        const { capacity } = day.site
        if (capacity === undefined || insideOf(day) <= capacity || insideOf(day) <= insideOf(before)) return
        beyond += 1
        const inside = [...allTickets(day)].filter((ticket) => isInside(day.site, ticket))
        if (inside.length > 1 || day.countedIn > 0)
          expect([by.role, WITH_PEOPLE]).toEqual([staff(by.role), expect.arrayContaining([command.name])])
      })
    }),
    { numRuns: 40 },
  )
  expect(beyond).toBeGreaterThan(10)
})

const staff = (role: string) => (role === 'owner' ? 'owner' : 'marshal')
