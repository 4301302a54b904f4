// Random days for properties: steps that a whole site might take, most of them sensible, some not.

import fc from 'fast-check'
import * as v from 'valibot'
import { already, isRefusal } from '../../../shared/day/command.ts'
import {
  type AnyCommand,
  type CommandName,
  commands,
  innerCommands,
} from '../../../shared/day/commands/index.ts'
import { type Decided, decide, decideIn } from '../../../shared/day/decide.ts'
import { draftOf } from '../../../shared/day/draft.ts'
import type { By, Recorded } from '../../../shared/day/events.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import { ticketsOf } from '../../../shared/day/find.ts'
import { CallReason, type Day, PassOverReason } from '../../../shared/day/model.ts'
import { numberOf } from '../../../shared/day/numbering.ts'
import type { Site } from '../../../shared/day/site.ts'
import { MORNING, SECOND } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { otherSettings } from './other-settings.ts'

/** A step that is made concrete on the day it meets: "whoever is called", not "A017". */
export interface Move {
  readonly kind: keyof typeof kinds
  /** Chooses among the numbers, queues and desks that there are. */
  readonly pick: number
  readonly people: number
  readonly seconds: number
}

const marshal: By = { role: 'marshal', id: 'm1' }
/** Who takes desks over. */
const other: By = { role: 'marshal', id: 'm2' }
const clock: By = { role: 'clock', id: null }
const owner: By = { role: 'owner', id: 'o' }

interface Concrete {
  readonly command: AnyCommand
  readonly input: object
  readonly by: By
  readonly device?: string | null
  readonly epoch?: number
}

type Name = CommandName | keyof typeof innerCommands

/** One way to give each command, so that every command takes part in every random day. */
const kinds: Readonly<Record<Name, (day: Day, move: Move) => Concrete>> = {
  'open-day': () => by(marshal, 'open-day', {}),
  'close-day': () => by(marshal, 'close-day', {}),
  'take-ticket': (day, { pick, people }) => {
    // the queues that the day began with, mostly: others get theirs by transfer, and can be taken away again
    const queue = people % 7 ? (pick % 2 ? 'A' : 'G') : queueAt(day, pick)
    const given = by(marshal, 'take-ticket', { queue, party: 1 + (people % 10) })
    const device = `phone-${pick % 40}`
    return people % 2 ? given : { ...given, by: { role: 'resident', id: device }, device }
  },
  leave: (day, { pick, people }) => {
    const number = someone(day, pick)
    return by(people % 3 ? { role: 'resident', id: number } : marshal, 'leave', { number })
  },
  hold: (day, { pick, people }) =>
    by(marshal, 'hold', { number: someone(day, pick), minutes: 1 + (people % 3) }),
  resume: (day, { pick, people }) =>
    by(marshal, 'resume', { number: (people % 2 ? day.held[0] : undefined) ?? someone(day, pick) }),
  'on-my-way': (day, { pick }) => by(marshal, 'on-my-way', { number: someone(day, pick) }),
  'ask-help': (day, { pick, people }) =>
    by(marshal, 'ask-help', {
      number: people % 3 ? atDesk(day, pick) : someone(day, pick),
      need: people % 2 ? 'code' : 'wheelchair',
    }),
  'give-help': (day, { pick }) =>
    by(marshal, 'give-help', { number: day.help[pick % day.help.length]?.number ?? someone(day, pick) }),
  'call-next': (day, { pick, people }) => {
    const desk = deskAt(day, pick)
    // now and then from a tablet that has not seen who is there
    const seen = people % 10 ? [...(day.desks.get(desk)?.calling ?? [])] : []
    return by(marshal, 'call-next', people % 3 ? { desk, seen } : { desk, seen, people: 1 + (people % 10) })
  },
  'call-one': (day, { pick, people }) => {
    const desk = deskAt(day, pick)
    const seen = people % 10 ? [...(day.desks.get(desk)?.calling ?? [])] : []
    const aside = [...day.held, ...day.missed]
    const number =
      people % 4 ? someone(day, people) : (aside[pick % Math.max(1, aside.length)] ?? someone(day, pick))
    const reason = CallReason.options[pick % CallReason.options.length]
    return by(marshal, 'call-one', { desk, seen, number, reason })
  },
  'pass-over': (day, { pick, people }) => {
    const reason = PassOverReason.options[pick % PassOverReason.options.length]
    const desk = people % 2 ? { desk: deskAt(day, pick) } : {}
    return by(marshal, 'pass-over', { number: someone(day, pick), reason, ...desk })
  },
  recall: (day, { pick }) => by(marshal, 'recall', { number: someone(day, pick) }),
  arrive: (day, { pick }) => by(marshal, 'arrive', { number: atDesk(day, pick) }),
  finish: (day, { pick }) => by(marshal, 'finish', { number: atDesk(day, pick) }),
  miss: (day, { pick, people }) =>
    by(marshal, 'miss', { number: people % 2 ? atDesk(day, pick) : someone(day, pick) }),
  'return-ticket': (day, { pick, people }) =>
    by(marshal, 'return-ticket', { number: atDesk(day, pick), places: people % 7 }),
  transfer: (day, { pick, people }) =>
    by(marshal, 'transfer', {
      number: people % 2 ? someone(day, pick) : atDesk(day, pick),
      queue: queueAt(day, people),
    }),
  'open-desk': (day, { pick, people }) =>
    by(
      marshal,
      'open-desk',
      people % 2 ? { desk: deskAt(day, pick) } : { desk: deskAt(day, pick), queues: [queueAt(day, people)] },
    ),
  'close-desk': (day, { pick }) => by(marshal, 'close-desk', { desk: deskAt(day, pick) }),
  'rest-desk': (day, { pick, people }) => {
    const desk = deskAt(day, pick)
    const seen = [...(day.desks.get(desk)?.calling ?? [])]
    return by(people % 2 ? marshal : other, 'rest-desk', people % 3 ? { desk } : { desk, finish: seen })
  },
  'take-desk': (day, { pick, people }) => {
    const desk = deskAt(day, pick)
    const from = people % 10 ? (day.desks.get(desk)?.marshal?.id ?? null) : 'm0'
    return by(people % 2 ? marshal : other, 'take-desk', { desk, from })
  },
  'pause-queue': (day, { pick }) => by(marshal, 'pause-queue', { queue: queueAt(day, pick) }),
  'resume-queue': (day, { pick }) => by(marshal, 'resume-queue', { queue: queueAt(day, pick) }),
  'remind-spacing': (day, { pick }) => by(marshal, 'remind-spacing', { queue: queueAt(day, pick) }),
  'report-crowding': (day, { pick, people }) =>
    by(marshal, 'report-crowding', {
      queue: queueAt(day, pick),
      from: 1 + (people % 4),
      to: 1 + (people % 4) + (pick % 3),
    }),
  'clear-crowding': (day, { pick }) => by(marshal, 'clear-crowding', { queue: queueAt(day, pick) }),
  announce: (_day, { people }) =>
    by(marshal, 'announce', { text: { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }, minutes: 1 + people }),
  'end-announcement': () => by(marshal, 'end-announcement', {}),
  undo: (day, { pick }) => {
    const desk = deskAt(day, pick)
    return by(marshal, 'undo', { desk, of: day.desks.get(desk)?.undoable?.of ?? 'nothing' })
  },
  'amend-ticket': (day, { pick, people }) =>
    by(marshal, 'amend-ticket', { number: someone(day, pick), party: 1 + (people % 10) }),
  'allow-joins': (_day, { people }) => by(marshal, 'allow-joins', { minutes: 1 + people }),
  'skip-numbers': (day, { pick, people }) =>
    by(marshal, 'skip-numbers', { queue: queueAt(day, pick), count: people % 4 }),
  'take-in': (_day, { pick, people }) => {
    const first = 9001 + (pick % 60)
    const to = people % 3 ? {} : { to: numberOf('A', first + (people % 5)) }
    return by(marshal, 'take-in', { from: numberOf('A', first), ...to, party: 1 + (people % 10) })
  },
  // seldom, since it stops the numbers of every queue
  'note-restore': (day, { pick }) => ({
    ...by(clock, 'note-restore', {}),
    epoch: pick % 8 ? 0 : day.at + 1,
  }),
  'hand-over': (day, { pick, people }) => ({
    ...by(marshal, 'hand-over', { number: someone(day, pick) }),
    device: people % 5 ? `phone-${people % 40}` : null,
  }),
  'pass-time': () => by(clock, 'pass-time', {}),
  // on a clock that runs on it is right already
  'put-day-right': () => by(owner, 'put-day-right', {}),
  'change-settings': (day, { pick, people }) =>
    by(owner, 'change-settings', { site: otherSettings(day.site, pick, people) }),
}

function by(who: By, name: Name, input: object): Concrete {
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
  const given = [...day.queues.values()].flatMap((queue) => [...ticketsOf(queue)].slice(-12))
  return given[pick % Math.max(1, given.length)]?.number ?? numberOf('A', 1)
}

/** Somebody who is called or missed, if anybody is. */
function atDesk(day: Day, pick: number): string {
  const there = [...day.missed, ...[...day.desks.values()].flatMap(({ calling }) => calling)]
  return there[pick % Math.max(1, there.length)] ?? numberOf('A', 1)
}

/** Every kind there is: every command. */
export const kindsOfMove = Object.keys(kinds) as readonly Move['kind'][]

/** Half of all moves bring people and call them, and a closed day is soon opened again, so that days fill and move. */
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Move['kind']>('take-ticket') },
  { weight: 4, arbitrary: fc.constant<Move['kind']>('call-next') },
  { weight: 1, arbitrary: fc.constant<Move['kind']>('open-day') },
  { weight: 8, arbitrary: fc.constantFrom(...kindsOfMove) },
)

export const moves = fc.array(
  fc.record({ kind, pick: fc.nat(1000), people: fc.nat(60), seconds: fc.oneof(fc.nat(90), fc.nat(5)) }),
  // without a size fast-check makes ten moves at most
  { minLength: 1, maxLength: 120, size: 'max' },
)

/** Lines of many sizes, so that both full and empty ones occur. */
export const sites: fc.Arbitrary<Site> = fc
  .record({
    a: fc.nat(8),
    g: fc.nat(3),
    size: fc.constantFrom(1, 1, 10),
    footfall: fc.constantFrom(undefined, undefined, 1, 4),
    markPer: fc.constantFrom('party' as const, 'person' as const),
  })
  .map(({ a, g, size, footfall, markPer }) => {
    const site = withLines(a, g, { markPer, ...(footfall === undefined ? {} : { footfall }) })
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

/** Settings that are taken in unasked, as a log from before there was a rule for them may have them. */
const unasked: Pick<(typeof innerCommands)['change-settings'], 'name' | 'decide'> = {
  name: 'change-settings',
  decide: ({ state }, { site }) =>
    state === 'open' || state === 'closed' ? [{ type: 'settings-changed', site }] : already({}),
}

/**
 * Walks through a day, from its opening with two open desks, and shows each command that was not refused. `forced`: any
 * change of settings is taken in. `doubt`: from that move on the machine's clock is ahead by so much, and nobody believes it.
 */
export function walk(
  site: Site,
  path: readonly Move[],
  each: (walked: Walked) => void = () => {},
  forced = false,
  doubt?: { readonly from: number; readonly by: number },
) {
  const log: Recorded[] = []
  let day = unopenedDay(site, '2026-11-23')
  const draft = draftOf(day)
  let at = MORNING
  let ids = 0
  let unbelieved = (): number | null => null
  const give = ({
    command,
    input,
    by,
    device = null as string | null,
    epoch = 0,
  }: Concrete & { device?: string | null }) => {
    type Any = Parameters<typeof decide>
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const asked = {
      id: `command-${++ids}`,
      by,
      device,
      presence: 'proven',
      at,
      epoch,
      unbelieved: unbelieved(),
    } as const
    const rule = (forced && command.name === 'change-settings' ? unasked : command) as Any[1]
    const decided = decide(day, rule, parsed as Any[2], asked)
    decideIn(draft, rule, parsed as Any[2], asked)
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
  for (const [index, move] of path.entries()) {
    at += move.seconds * SECOND
    if (doubt && index === doubt.from) unbelieved = () => at + doubt.by
    give(kinds[move.kind](day, move))
  }
  return { day, draft, log, at }
}
