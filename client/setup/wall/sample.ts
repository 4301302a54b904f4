// The view of a full wall, from a site's settings as typed: every desk is open and calls as many as it can.

import { placeWordOf } from '../../../shared/day/nouns/kinds.ts'
import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import type { ScreenView } from '../../../shared/day/views/screen.ts'
import { siteHead } from '../../../shared/day/views/shapes.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { USUAL } from '../../common/wall/surface.ts'
import { marksAsTyped } from '../settings.ts'

/** A number late on a busy day: most are as wide. */
const FIRST = 131
/** Minutes that a queue of a busy day waits. */
const WAIT = { low: 12, high: 18, about: 15, begun: true, quiet: null }

/** `url`: the text of its code. `at`: milliseconds. */
export function wallSample(site: Site, url: string, at: number): ScreenView {
  const desks = site.desks.map(({ id, queues }) => ({
    id,
    place: placeWordOf(site, queues[0]),
    size: sizeOf(site, queues),
    resting: false,
    last: null,
  }))
  let taken = FIRST
  const calls = site.desks.flatMap(({ id, queues }, index) =>
    Array.from({ length: desks[index]?.size ?? 1 }, () => ({
      number: numberOf(queues[0] ?? site.queues[0]?.id ?? 'A', taken++),
      desk: id,
      place: placeWordOf(site, queues[0]),
      call: index + 1,
      at,
    })),
  )
  return {
    day: '2000-01-01',
    version: 0,
    epoch: 0,
    protocol: PROTOCOL,
    ...siteHead({ site }),
    open: true,
    over: false,
    desks,
    unserved: null,
    calls: calls.reverse(),
    missed: [],
    missedAgain: [],
    soon: [],
    forward: [],
    queues: site.queues.map((queue) => {
      const marks = marksAsTyped(site, queue)
      const line = { marks, standing: Math.ceil(marks / 2), spacing: site.spacing }
      const { id, name } = queue
      return { id, name, waiting: 24, wait: WAIT, paused: false, line, lit: [], crowded: null }
    }),
    rooms: [],
    prompt: null,
    announcement: null,
    inside: null,
    screen: site.screen ? { ...site.screen, ...sizeAsTyped(site) } : null,
    pass: { url, until: at },
  }
}

/** How large the screen is and from how far it is read; as usual where that is not said, or only half typed. */
export function sizeAsTyped({ screen }: Site): { diagonal: number; distance: number } {
  const sound = (value: number | undefined, usual: number) =>
    value !== undefined && Number.isFinite(value) && value > 0 ? value : usual
  return {
    diagonal: sound(screen?.diagonal, USUAL.diagonal),
    distance: sound(screen?.distance, USUAL.distance),
  }
}

/** What a site's wall has to hold: desks, the most numbers at one of them, the marks of its lines. */
export function hallOf(site: Site): { desks: number; size: number; marks: number[] } {
  return {
    desks: site.desks.length,
    size: Math.max(1, ...site.desks.map(({ queues }) => sizeOf(site, queues))),
    marks: site.queues.map((queue) => marksAsTyped(site, queue)),
  }
}

/** The most numbers that a desk of these queues calls at a time; 1 while the field is empty. */
function sizeOf({ queues: all }: Site, drawn: readonly string[]): number {
  const sizes = all.filter(({ id }) => drawn.includes(id)).map(({ callSize }) => callSize)
  return Math.min(50, Math.max(1, ...sizes.filter((size) => Number.isInteger(size))))
}
