// Tests read: given(earlier commands).when(a command).happens(expected events). The day is a real one: only its time is
// invented.

import * as v from 'valibot'
import { expect } from 'vitest'
import {
  type CommandContext,
  type Fault,
  isAlready,
  isRefusal,
  type RefusalCode,
} from '../../shared/day/commands/command.ts'
import { type AnyCommand, commands, innerCommands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { By, DayEvent, Recorded } from '../../shared/day/log/recorded.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import type { Fixed } from '../../shared/day/nouns/fixed.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import type { Ticket } from '../../shared/day/nouns/ticket.ts'
import { sampleSite } from './sample.ts'

/** A Monday morning in Hunan, 08:00. */
export const MORNING = Date.UTC(2026, 10, 23, 0, 0)
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** One command as a test writes it. */
export interface Step {
  readonly command: AnyCommand
  readonly input: object
  readonly asked?: Partial<CommandContext>
  /** Milliseconds that pass before the command. */
  readonly later?: number
}

export const marshal: By = { role: 'marshal', id: 'm1' }
export const holder = (number: string): By => ({ role: 'resident', id: number })

type Named = typeof commands & typeof innerCommands

/** A command by a marshal, unless `asked` names another actor. */
export function step<Name extends keyof Named>(
  name: Name,
  input: Fixed<v.InferInput<Named[Name]['input']>> = {} as never,
  asked: Partial<CommandContext> = {},
): Step {
  return { command: { ...commands, ...innerCommands }[name], input, asked }
}

export const openDay = step('open-day')
export const openDesk = (desk = '1', queues?: string[]) =>
  step('open-desk', queues ? { desk, queues } : { desk })
/** A marshal takes a number. */
export const taken = (queue = 'A', party = 1) => step('take-ticket', { queue, party })
/** A resident's own phone, with this device hash, takes a number. */
export const takenBy = (device: string, queue = 'A', party = 1) =>
  step('take-ticket', { queue, party }, { by: { role: 'resident', id: device }, device })
export const callNext = (desk: string, seen: string[], people?: number) =>
  step('call-next', people === undefined ? { desk, seen } : { desk, seen, people })
/** Desk 1 calls a number before its turn, since it needs care. */
export const callOne = (number: string, seen: string[] = [], desk = '1') =>
  step('call-one', { desk, seen, number, reason: 'care' })
/** The same step, this many milliseconds after the one before. */
export const after = (ms: number, one: Step): Step => ({ ...one, later: ms })
export const times = (count: number, one: Step): Step[] => Array.from({ length: count }, () => one)

export interface Played {
  readonly day: Day
  readonly log: readonly Recorded[]
  readonly at: number
}

let ids = 0

/** Plays steps on a day and throws if one of them is refused. */
export function play(from: Played, ...steps: readonly Step[]): Played {
  return steps.reduce((played, one) => {
    const { decided, at } = attempt(played, one)
    if (isRefusal(decided.outcome)) throw new Error(`${one.command.name}: ${decided.outcome.refused}`)
    return { day: decided.day, log: [...played.log, ...decided.records], at }
  }, from)
}

/** A day of this site after these steps; refused ones are left out. */
export function tried(site: Site, ...steps: readonly Step[]): Played {
  return steps.reduce((played, one) => {
    const { decided, at } = attempt(played, one)
    return { day: decided.day, log: [...played.log, ...decided.records], at }
  }, unopened(site))
}

/** A day of this site that nobody has opened. */
export function unopened(site: Site = sampleSite()): Played {
  return { day: unopenedDay(site, '2026-11-23'), log: [], at: MORNING }
}

function attempt({ day, at: before }: Played, { command, input, asked, later = 0 }: Step) {
  const at = before + later
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  type Any = Parameters<typeof decide>
  const decided = decide(day, command as Any[1], parsed as Any[2], {
    id: `command-${++ids}`,
    by: marshal,
    device: null,
    presence: 'proven',
    at,
    ...asked,
  })
  return { decided, at }
}

/** A day after all of these commands. The site comes first, if it is not the sample's. */
export function given(...steps: (Step | readonly Step[])[]) {
  return givenAt(sampleSite(), ...steps)
}

export function givenAt(site: Site, ...steps: (Step | readonly Step[])[]) {
  const before = play(unopened(site), ...steps.flat())
  return {
    ...before,
    when(one: Step) {
      const { decided, at } = attempt(before, one)
      const { outcome } = decided
      return {
        /** Expects these events, including those that follow by themselves. */
        happens(...events: DayEvent[]) {
          expect(outcome).toEqual(events)
          return { day: decided.day, at }
        },
        refused(code: RefusalCode, ...faults: Fault[]) {
          expect(outcome).toMatchObject({ refused: code, ...(faults.length ? { faults } : {}) })
          expect(decided.records).toEqual([])
          expect(decided.day).toBe(before.day)
        },
        already(result: object = {}) {
          expect(isAlready(outcome) && outcome.already).toEqual(result)
          expect(decided.day).toBe(before.day)
        },
        /** Expects this reply to the caller. */
        answers(result: object) {
          if (isRefusal(outcome)) throw new Error(outcome.refused)
          expect(isAlready(outcome) ? outcome.already : one.command.answer(outcome)).toEqual(result)
        },
        /** Returns the day after the command. */
        leaves(check: (day: Day) => void) {
          if (isRefusal(outcome)) throw new Error(outcome.refused)
          check(decided.day)
        },
      }
    },
  }
}

/** Returns the ticket of that number, which must have been given. */
export function ticket(day: Day, number: string): Ticket {
  const found = findTicket(day, number)
  if (!found) throw new Error(`${number} was never given`)
  return found
}
