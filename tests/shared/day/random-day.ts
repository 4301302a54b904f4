// Random days for properties: steps that a whole site might take, most of them sensible, some not.

import fc from 'fast-check'
import * as v from 'valibot'
import { itemsOf } from '../../../shared/day/chunks.ts'
import { isRefusal } from '../../../shared/day/command.ts'
import { type AnyCommand, commands, innerCommands } from '../../../shared/day/commands/index.ts'
import { type Decided, decide, decideIn } from '../../../shared/day/decide.ts'
import { draftOf } from '../../../shared/day/draft.ts'
import type { By, Recorded } from '../../../shared/day/events.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { Day } from '../../../shared/day/model.ts'
import { numberOf } from '../../../shared/day/numbering.ts'
import type { Site } from '../../../shared/day/site.ts'
import { MORNING, SECOND } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'

/** A step that is made concrete on the day it meets: "whoever is called", not "A017". */
export interface Move {
  readonly kind: keyof typeof kinds
  /** Chooses among the numbers, queues and desks that there are. */
  readonly pick: number
  readonly people: number
  readonly seconds: number
}

const marshal: By = { role: 'marshal', id: 'm1' }
const clock: By = { role: 'clock', id: null }
const owner: By = { role: 'owner', id: 'o' }

interface Concrete {
  readonly command: AnyCommand
  readonly input: object
  readonly by: By
  readonly device?: string | null
  readonly epoch?: number
}

const kinds = {
  taken: (day: Day, { pick, people }: Move): Concrete => ({
    command: commands['take-ticket'],
    input: { queue: queueAt(day, pick), party: 1 + (people % 10) },
    by: { role: 'resident', id: `phone-${pick % 40}` },
    device: `phone-${pick % 40}`,
  }),
  walkIn: (day: Day, { pick, people }: Move) =>
    by(marshal, 'take-ticket', { queue: queueAt(day, pick), party: 1 + (people % 10) }),
  next: (day: Day, { pick, people }: Move) => {
    const desk = deskAt(day, pick)
    const seen = [...(day.desks.get(desk)?.calling ?? [])]
    return by(marshal, 'call-next', people % 3 ? { desk, seen } : { desk, seen, people: 1 + (people % 10) })
  },
  blindNext: (day: Day, { pick }: Move) => by(marshal, 'call-next', { desk: deskAt(day, pick), seen: [] }),
  finish: (day: Day, { pick }: Move) => by(marshal, 'finish', { number: atDesk(day, pick) }),
  miss: (day: Day, { pick }: Move) => by(marshal, 'miss', { number: atDesk(day, pick) }),
  passOver: (day: Day, { pick }: Move) => by(marshal, 'miss', { number: someone(day, pick) }),
  back: (day: Day, { pick, people }: Move) =>
    by(marshal, 'return-ticket', { number: atDesk(day, pick), places: people % 7 }),
  transfer: (day: Day, { pick, people }: Move) =>
    by(marshal, 'transfer', { number: someone(day, pick), queue: queueAt(day, people) }),
  hold: (day: Day, { pick, people }: Move) =>
    by(marshal, 'hold', { number: someone(day, pick), minutes: 1 + (people % 3) }),
  resume: (day: Day, { pick }: Move) => by(marshal, 'resume', { number: someone(day, pick) }),
  recall: (day: Day, { pick }: Move) => by(marshal, 'recall', { number: someone(day, pick) }),
  help: (day: Day, { pick }: Move) => by(marshal, 'ask-help', { number: someone(day, pick), need: 'code' }),
  amend: (day: Day, { pick, people }: Move) =>
    by(marshal, 'amend-ticket', { number: someone(day, pick), party: 1 + (people % 10) }),
  leave: (day: Day, { pick }: Move): Concrete => {
    const number = someone(day, pick)
    return { ...by(marshal, 'leave', { number }), by: { role: 'resident', id: number } }
  },
  undo: (day: Day, { pick }: Move) => {
    const desk = deskAt(day, pick)
    return by(marshal, 'undo', { desk, of: day.desks.get(desk)?.undoable?.of ?? 'nothing' })
  },
  openDesk: (day: Day, { pick, people }: Move) =>
    by(
      marshal,
      'open-desk',
      people % 2 ? { desk: deskAt(day, pick) } : { desk: deskAt(day, pick), queues: [queueAt(day, people)] },
    ),
  closeDesk: (day: Day, { pick }: Move) => by(marshal, 'close-desk', { desk: deskAt(day, pick) }),
  pause: (day: Day, { pick }: Move) => by(marshal, 'pause-queue', { queue: queueAt(day, pick) }),
  unpause: (day: Day, { pick }: Move) => by(marshal, 'resume-queue', { queue: queueAt(day, pick) }),
  remind: (day: Day, { pick }: Move) => by(marshal, 'remind-spacing', { queue: queueAt(day, pick) }),
  crowding: (day: Day, { pick, people }: Move) =>
    by(marshal, 'report-crowding', {
      queue: queueAt(day, pick),
      from: 1 + (people % 4),
      to: 1 + (people % 4) + (pick % 3),
    }),
  uncrowd: (day: Day, { pick }: Move) => by(marshal, 'clear-crowding', { queue: queueAt(day, pick) }),
  announce: (_day: Day, { people }: Move) =>
    by(marshal, 'announce', { text: { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }, minutes: 1 + people }),
  unannounce: () => by(marshal, 'end-announcement', {}),
  allow: (_day: Day, { people }: Move) => by(marshal, 'allow-joins', { minutes: 1 + people }),
  skip: (day: Day, { pick, people }: Move) =>
    by(marshal, 'skip-numbers', { queue: queueAt(day, pick), count: people % 4 }),
  // seldom, since it stops the numbers of every queue
  restored: (day: Day, { pick }: Move) => ({
    ...by(clock, 'note-restore', {}),
    epoch: pick % 8 ? 0 : day.at + 1,
  }),
  time: () => by(clock, 'pass-time', {}),
  settings: (day: Day, { pick }: Move) =>
    by(owner, 'change-settings', {
      site: { ...day.site, spacing: 0.5 + (pick % 6) / 2, markPer: pick % 2 ? 'party' : 'person' },
    }),
} as const

function by(who: By, name: keyof typeof commands | keyof typeof innerCommands, input: object): Concrete {
  return { command: { ...commands, ...innerCommands }[name], input, by: who }
}

function queueAt(day: Day, pick: number): string {
  return [...day.queues.keys()][pick % day.queues.size] ?? 'A'
}

function deskAt(day: Day, pick: number): string {
  return [...day.desks.keys()][pick % day.desks.size] ?? '1'
}

/** Some number of the day, the late ones more often, since the early ones are over. */
function someone(day: Day, pick: number): string {
  const given = [...day.queues.values()].flatMap(({ tickets }) => [...itemsOf(tickets)].slice(-12))
  return given[pick % Math.max(1, given.length)]?.number ?? numberOf('A', 1)
}

/** Somebody who is called or missed, if anybody is. */
function atDesk(day: Day, pick: number): string {
  const there = [...day.missed, ...[...day.desks.values()].flatMap(({ calling }) => calling)]
  return there[pick % Math.max(1, there.length)] ?? numberOf('A', 1)
}

/** Half of all moves bring people and call them, so that days fill and move. */
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Move['kind']>('taken', 'walkIn') },
  { weight: 4, arbitrary: fc.constant<Move['kind']>('next') },
  { weight: 7, arbitrary: fc.constantFrom(...(Object.keys(kinds) as Move['kind'][])) },
)

export const moves = fc.array(
  fc.record({ kind, pick: fc.nat(1000), people: fc.nat(60), seconds: fc.nat(90) }),
  { minLength: 1, maxLength: 120 },
)

/** Lines of many sizes, so that both full and empty ones occur. */
export const sites: fc.Arbitrary<Site> = fc
  .record({
    a: fc.nat(8),
    g: fc.nat(3),
    size: fc.constantFrom(1, 1, 10),
    footfall: fc.constantFrom(undefined, undefined, 1, 4),
  })
  .map(({ a, g, size, footfall }) => {
    const site = withLines(a, g, footfall === undefined ? {} : { footfall })
    return {
      ...site,
      queues: site.queues.map((queue) => ({ ...queue, callSize: queue.priority ? 1 : size })),
    }
  })

export interface Walked {
  readonly before: Day
  readonly decided: Decided
  readonly command: AnyCommand
  readonly input: object
  readonly by: By
}

/** Walks through a day, from its opening with two open desks, and shows each command that was not refused. */
export function walk(site: Site, path: readonly Move[], each: (walked: Walked) => void = () => {}) {
  const log: Recorded[] = []
  let day = unopenedDay(site, '2026-11-23')
  const draft = draftOf(day)
  let at = MORNING
  let ids = 0
  const give = ({
    command,
    input,
    by,
    device = null as string | null,
    epoch = 0,
  }: Concrete & { device?: string | null }) => {
    type Any = Parameters<typeof decide>
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const asked = { id: `command-${++ids}`, by, device, presence: 'proven', at, epoch } as const
    const decided = decide(day, command as Any[1], parsed as Any[2], asked)
    decideIn(draft, command as Any[1], parsed as Any[2], asked)
    if (isRefusal(decided.outcome)) return
    each({ before: day, decided, command, input, by })
    day = decided.day
    log.push(...decided.records)
  }
  for (const first of [
    by(marshal, 'open-day', {}),
    by(marshal, 'open-desk', { desk: '1' }),
    by(marshal, 'open-desk', { desk: '2', queues: ['A'] }),
  ]) {
    give(first)
  }
  for (const move of path) {
    at += move.seconds * SECOND
    give(kinds[move.kind](day, move))
  }
  return { day, draft, log, at }
}
