// One way to give each command on any day, most of them sensible, some not.

import {
  type AnyCommand,
  type CommandName,
  commands,
  innerCommands,
} from '../../../shared/day/commands/index.ts'
import type { By } from '../../../shared/day/log/recorded.ts'
import { TurnAwayReason } from '../../../shared/day/nouns/checks.ts'
import { findTicket } from '../../../shared/day/nouns/find.ts'
import type { Day, Desk } from '../../../shared/day/nouns/model.ts'
import { numberOf } from '../../../shared/day/nouns/numbering.ts'
import { CallReason, PassOverReason } from '../../../shared/day/nouns/ticket.ts'
import { undoableUntil } from '../../../shared/day/undo/lapsed.ts'
import { HOUR } from '../../kit/given.ts'
import { otherSettings } from './other-settings.ts'
import { randomBacks } from './random-backs.ts'
import { randomEmergencies } from './random-emergencies.ts'
import { randomPauses } from './random-pauses.ts'
import {
  aside,
  called,
  calledOrMissed,
  deskAt,
  deskOfThose,
  deskQueueAt,
  oneOf,
  queueAt,
  queueOfThose,
  seated,
  someone,
  soonWish,
  waitingFor,
  waitingForSeat,
} from './random-picks.ts'

/** A step that is made concrete on the day: "the called ticket", not "A017". */
export interface Move {
  readonly kind: Name
  /** Chooses among the numbers, queues and desks of the day. */
  readonly pick: number
  /** Chooses the action, the actor, and the count. */
  readonly people: number
  readonly seconds: number
}

export interface Concrete {
  readonly command: AnyCommand
  readonly input: object
  readonly by: By
  readonly device?: string | null
  readonly epoch?: number
  /** Milliseconds by which the machine's clock was just put back. */
  readonly clockBack?: number
}

export type Name = CommandName | keyof typeof innerCommands

/** The command, or it and the events just before it that few random days would have. */
type Generator = (day: Day, move: Move) => Concrete | readonly Concrete[]

const marshal: By = { role: 'marshal', id: 'm1' }
/** The marshal who takes desks over. */
const other: By = { role: 'marshal', id: 'm2' }
const clock: By = { role: 'clock', id: null }
const owner: By = { role: 'owner', id: 'o' }

/** The concrete command of a move on this day. Now and then an owner does a marshal's work. */
export function concrete(day: Day, move: Move): readonly Concrete[] {
  const given = [generators[move.kind](day, move)].flat()
  return (move.pick + move.people) % 6 === 5
    ? given.map((one) => (one.by.role === 'marshal' ? { ...one, by: owner } : one))
    : given
}

/** Every command: one without its generator does not compile. */
const generators: Readonly<Record<Name, Generator>> = {
  'open-day': () => by(marshal, 'open-day', {}),
  'close-day': () => by(marshal, 'close-day', {}),
  'take-ticket': (day, { pick, people }) => {
    // the queues that the day began with, mostly: others get tickets by transfer, and can be removed again
    const queue = people % 7 ? (pick % 2 ? 'A' : 'G') : queueAt(day, pick)
    const given = by(marshal, 'take-ticket', { queue, party: 1 + (people % 10) })
    const device = `phone-${(pick >> 1) % 40}`
    return people % 2 ? given : { ...given, by: { role: 'resident', id: device }, device }
  },
  leave: (day, { pick, people }) => ofHolder('leave', someone(day, pick), people % 2 > 0),
  hold: (day, { pick, people }) =>
    ofHolder('hold', someone(day, pick), people % 2 > 0, {
      minutes: people % 5 ? 1 + (people % 3) : 20,
      ...(people % 3 ? {} : { atEnd: true }),
    }),
  resume: (day, { pick, people }) => {
    const number = people % 4 ? oneOf(day.held, pick) : undefined
    if (number || people % 3 === 0) return ofHolder('resume', number ?? someone(day, pick), people % 2 > 0)
    const waits = someone(day, pick)
    return [by(marshal, 'hold', { number: waits, minutes: 5 }), ofHolder('resume', waits, people % 2 > 0)]
  },
  'on-my-way': (day, { pick, people }) => ofHolder('on-my-way', someone(day, pick), people % 2 > 0),
  'wish-soon': (day, { pick, people }) =>
    ofHolder('wish-soon', someone(day, pick), people % 3 > 1, soonWish(people)),
  'ask-help': (day, { pick, people }) => {
    const number = people % 3 ? calledOrMissed(day, pick) : someone(day, pick)
    return ofHolder('ask-help', number, people % 5 > 1, {
      need: (['code', 'counsel', 'wheelchair', 'visit'] as const)[people % 4],
    })
  },
  'give-help': (day, { pick, people }) => {
    const asked = oneOf(day.help, pick)?.number
    const number = asked ?? someone(day, pick)
    const given = by(marshal, 'give-help', { number })
    return asked || people % 3 ? given : [ofHolder('ask-help', number, true, { need: 'phone' }), given]
  },
  'call-next': (day, { pick, people }) => {
    const desk = deskAt(day, pick)
    // now and then from a tablet with an old view of the desk
    const seen = people % 10 ? [...(day.desks.get(desk)?.calling ?? [])] : []
    return by(marshal, 'call-next', people % 3 ? { desk, seen } : { desk, seen, people: 1 + (people % 10) })
  },
  'call-one': (day, { pick, people }) => {
    const desk = people % 8 ? deskOfThose(day, pick, ({ open }) => open) : deskAt(day, pick)
    const seen = people % 10 ? [...(day.desks.get(desk)?.calling ?? [])] : []
    const number = (people % 4 ? waitingFor(day, desk, people) : aside(day, pick)) ?? someone(day, pick)
    const reason = CallReason.options[pick % CallReason.options.length]
    return by(marshal, 'call-one', { desk, seen, number, reason, ...(pick % 3 ? {} : { anyway: true }) })
  },
  'pass-over': (day, { pick, people }) => {
    const reason = PassOverReason.options[pick % PassOverReason.options.length]
    const desk = people % 2 ? { desk: deskAt(day, pick) } : {}
    return by(marshal, 'pass-over', { number: someone(day, pick), reason, ...desk })
  },
  recall: (day, { pick, people }) =>
    by(marshal, 'recall', { number: people % 5 ? called(day, pick) : someone(day, pick) }),
  arrive: (day, { pick }) => by(marshal, 'arrive', { number: calledOrMissed(day, pick) }),
  finish: (day, { pick }) => by(marshal, 'finish', { number: calledOrMissed(day, pick) }),
  seat: (day, { pick, people }) => {
    const waits = people % 3 ? waitingForSeat(day, pick) : undefined
    if (waits) return by(marshal, 'seat', { number: waits })
    const number = someone(day, pick)
    // a held one is not seated by itself
    const held = [by(marshal, 'hold', { number, minutes: 5 }), intoRoom(day, number)]
    return [...held, by(marshal, 'seat', { number })]
  },
  'prolong-observation': (day, { pick, people }) =>
    seatedThen(day, pick, (number) =>
      by(marshal, 'prolong-observation', { number, minutes: 1 + (people % 3) }),
    ),
  'end-observation': (day, { pick, people }) =>
    seatedThen(day, pick, (number) =>
      by(marshal, 'end-observation', people % 3 ? { number, early: true } : { number }),
    ),
  unwell: (day, { pick, people }) =>
    ofHolder('unwell', (people % 3 ? seated(day, pick) : null) ?? someone(day, pick), people % 2 > 0),
  'take-unwell': (day, { pick, people }) => {
    const number = (people % 4 ? oneOf(day.unwell, pick)?.number : null) ?? someone(day, pick)
    const taken = by(marshal, 'take-unwell', { number })
    return people % 4 ? [ofHolder('unwell', number, true), taken] : taken
  },
  ...randomEmergencies,
  // mostly a called number and no more than its party, half of the time without saying how many
  'turn-away': (day, { pick, people }) => {
    const number = people % 6 ? called(day, pick) : someone(day, pick)
    const why = TurnAwayReason.options[pick % TurnAwayReason.options.length]
    const party = findTicket(day, number)?.party ?? 1
    const some = people % 2 ? { people: Math.min(10, 1 + (people % (party + (people % 5 ? 0 : 2)))) } : {}
    return by(marshal, 'turn-away', { number, why, ...some, ...(people % 3 ? { seen: party } : {}) })
  },
  ...randomBacks,
  transfer: (day, { pick, people }) =>
    by(marshal, 'transfer', {
      number: people % 2 ? someone(day, pick) : calledOrMissed(day, pick),
      queue: queueAt(day, people >> 1),
    }),
  'open-desk': (day, { pick, people }) =>
    by(
      marshal,
      'open-desk',
      people % 2
        ? { desk: deskAt(day, pick) }
        : { desk: deskAt(day, pick), queues: [deskQueueAt(day, people)] },
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
  ...randomPauses,
  'remind-spacing': (day, { pick }) => by(marshal, 'remind-spacing', { queue: queueAt(day, pick) }),
  'report-crowding': (day, { pick, people }) => crowding(queueAt(day, pick), pick, people),
  'clear-crowding': (day, { pick, people }) => {
    const queue = queueOfThose(day, pick, (one) => one.crowding !== null)
    const cleared = by(marshal, 'clear-crowding', { queue })
    return day.queues.get(queue)?.crowding || people % 2
      ? cleared
      : [crowding(queue, 0, people % 4 ? 0 : 1), cleared]
  },
  announce: (_day, { people }) =>
    by(marshal, 'announce', { text: { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }, minutes: 1 + people }),
  'end-announcement': (day, { people }) => {
    const text = { 'zh-CN': '下雨了', en: 'It rains' }
    const announced = by(marshal, 'announce', { text, minutes: 5 })
    const ended = by(marshal, 'end-announcement', {})
    return day.announcement || people % 2 ? ended : [announced, ended]
  },
  undo: (day, { pick, people }) => {
    const isFresh = ({ undoable }: Desk) => undoable !== null && day.at < undoableUntil(day, undoable)
    const desk = people % 6 ? deskOfThose(day, pick, isFresh) : deskAt(day, pick)
    return by(marshal, 'undo', { desk, of: day.desks.get(desk)?.undoable?.of ?? 'nothing' })
  },
  'amend-ticket': (day, { pick, people }) =>
    ofHolder('amend-ticket', someone(day, pick), people % 2 > 0, { party: 1 + (people % 10) }),
  'stay-open': (_day, { people }) => by(marshal, 'stay-open', { until: `${10 + (people % 10)}:00` }),
  'open-on-time': () => by(clock, 'open-on-time', {}),
  'allow-joins': (_day, { people }) => by(marshal, 'allow-joins', { minutes: 1 + people }),
  'skip-numbers': (day, { pick, people }) => {
    const queue = people % 3 ? queueOfThose(day, pick, ({ unsure }) => unsure) : queueAt(day, pick)
    return by(marshal, 'skip-numbers', { queue, count: people % 4 })
  },
  'count-inside': (_day, { pick, people }) =>
    by(marshal, 'count-inside', { people: 1 + (people % 3), way: pick % 3 ? 'in' : 'out' }),
  'note-visit': (day, { pick, people }) =>
    by(marshal, 'note-visit', people % 3 ? { number: someone(day, pick) } : { noted: true }),
  'tick-visit': (day, move) => ofVisit('tick-visit', day, move),
  'reopen-visit': (day, move) => ofVisit('reopen-visit', day, move),
  'drop-visit': (day, move) => ofVisit('drop-visit', day, move),
  'set-quota': (day, { pick, people }) =>
    by(marshal, 'set-quota', { queue: queueAt(day, pick), people, why: 'other' }),
  'take-in': (_day, { pick, people }) => {
    const first = 9001 + (pick % 60)
    const to = people % 3 ? {} : { to: numberOf('A', first + (people % 5)) }
    return by(marshal, 'take-in', { from: numberOf('A', first), ...to, party: 1 + (people % 10) })
  },
  // seldom, since it stops the numbers of every queue
  'note-restore': (day, { pick }) => ({
    ...by(clock, 'note-restore', {}),
    epoch: pick % 4 ? 0 : day.at + 1,
  }),
  'hand-over': (day, { pick, people }) => ({
    ...by(marshal, 'hand-over', { number: someone(day, pick) }),
    device: people % 5 ? `phone-${people % 40}` : null,
  }),
  'pass-time': () => by(clock, 'pass-time', {}),
  // mostly on a correct clock; otherwise the day is ahead of it by hours
  'put-day-right': (_day, { pick, people }) => {
    const right = by(owner, 'put-day-right', {})
    return pick % 3 ? right : { ...right, clockBack: (1 + (people % 6)) * HOUR }
  },
  'change-settings': (day, { pick, people }) =>
    by(owner, 'change-settings', { site: otherSettings(day.site, pick, people) }),
}

/** A command about one of the visits; where there is none, one is noted first. */
function ofVisit(command: 'tick-visit' | 'reopen-visit' | 'drop-visit', day: Day, { pick, people }: Move) {
  const visit = people % 8 ? 1 + (pick % Math.max(1, day.visitsNoted)) : 999
  const given = by(marshal, command, { visit })
  const first = [
    by(marshal, 'note-visit', { noted: true as const }),
    ...(pick % 2 ? [by(marshal, 'tick-visit', { visit: 1 })] : []),
  ]
  return day.visitsNoted ? given : [...first, given]
}

/** Every command there is. */
export const kindsOfMove = Object.keys(generators) as readonly Name[]

function by(who: By, name: Name, input: object): Concrete {
  return { command: { ...commands, ...innerCommands }[name], input, by: who }
}

/** Commands that a ticket's holder may give, or a marshal for them. */
function ofHolder(name: Name, number: string, isHolder: boolean, more: object = {}): Concrete {
  return by(isHolder ? { role: 'resident', id: number } : marshal, name, { number, ...more })
}

/** A marshal brings somebody into a room. */
function intoRoom(day: Day, number: string): Concrete {
  const room = day.site.queues.find((queue) => queue.room)
  return by(marshal, 'transfer', { number, queue: room?.id ?? 'P' })
}

/** About somebody who sits in a room, where need be one who is only now brought there. */
function seatedThen(day: Day, pick: number, then: (number: string) => Concrete): readonly Concrete[] {
  const sits = seated(day, pick)
  const number = sits ?? someone(day, pick)
  return sits ? [then(number)] : [intoRoom(day, number), then(number)]
}

function crowding(queue: string, pick: number, people: number): Concrete {
  const from = 1 + (people % 4)
  return by(marshal, 'report-crowding', { queue, from, to: from + (pick % 3) })
}
