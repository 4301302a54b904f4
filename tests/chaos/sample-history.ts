// A small correct history for tests to break: four clients, one day, a viewer of each kind.

import * as v from 'valibot'
import { isAlready, isRefusal, refuse } from '../../shared/day/commands/command.ts'
import {
  type AnyCommand,
  type CommandName,
  commands,
  innerCommands,
} from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { By } from '../../shared/day/log/recorded.ts'
import { findTicket } from '../../shared/day/nouns/find.ts'
import { MORNING, SECOND } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'
import type { Checked } from './checker.ts'
import type { Heard, Line, Seen, Sent, SettingsSent, ViewKind } from './history.ts'
import { viewOf } from './truth.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A history that tests may write to. */
export interface SampleHistory extends Checked {
  readonly history: { sent: Writable<Sent>[]; seen: Writable<Seen>[]; settings: Writable<SettingsSent>[] }
  readonly days: { date: string; lines: Line[] }[]
}

export const DATE = '2026-11-23'
const hashOf = (date: string, device: string) => `${device} on ${date}`.slice(0, 16)

/**
 * The actor, the command, and the ticket whose holder it is for. Actions of the clock and of an owner are in the log,
 * but not among the commands sent.
 */
export type Deed = readonly [
  who: string,
  name: CommandName | keyof typeof innerCommands,
  input: object,
  number?: string,
]

/** The commands, in order. */
const script: readonly Deed[] = [
  ['marshal', 'open-day', {}],
  ['marshal', 'open-desk', { desk: '1' }],
  ['ann', 'take-ticket', { queue: 'A', device: 'ann-has-this-phone' }],
  ['bob', 'take-ticket', { queue: 'A', party: 2, device: 'bob-has-that-phone' }],
  ['ann', 'take-ticket', { queue: 'G', device: 'ann-has-this-phone' }],
  ['marshal', 'call-next', { desk: '1', seen: [] }],
  ['marshal', 'call-next', { desk: '1', seen: [] }],
  ['bob', 'on-my-way', { number: 'A002' }, 'A002'],
  ['bob', 'leave', { number: 'A002' }, 'A002'],
  ['bob', 'hold', { number: 'A002' }, 'A002'],
  ['marshal', 'call-next', { desk: '1', seen: ['A001'] }],
]

export function sampleHistory(): SampleHistory {
  return play({ deeds: script })
}

export interface Played {
  readonly deeds: readonly Deed[]
  /** How many of them were sent and answered in an earlier past. */
  readonly from?: number
  /** When the others begin, on the clients' own clock. */
  readonly startAt?: number
  /** The store's epoch for those. */
  readonly epoch?: number
}

/** The history of these commands. */
export function play({ deeds, from = 0, startAt = 0, epoch = 0 }: Played): SampleHistory {
  const site = sampleSite({ presence: 'open' })
  const sent: Sent[] = []
  const seen: Seen[] = []
  const lines: Line[] = []
  let day = unopenedDay(site, DATE)

  for (const [index, [client, name, input, number]] of deeds.entries()) {
    const isNew = index >= from
    const sentAt = startAt + index * 10
    const device = (input as { device?: string }).device ?? null
    const hash = device && hashOf(DATE, device)
    const by = { role: roleOf(client), id: client === 'marshal' ? 'm1' : (number ?? hash) } as const
    // events under the same number in an earlier past were lost with it
    const id = `command-${index + 1}${isNew && from ? '-again' : ''}`
    const asked = {
      id,
      by,
      device: hash,
      presence: 'proven',
      at: MORNING + index * SECOND,
      epoch: isNew ? epoch : 0,
    } as const
    const command: AnyCommand = { ...commands, ...innerCommands }[name]
    type Any = Parameters<typeof decide>
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const isLost = number !== undefined && findTicket(day, number) === undefined && epoch > 0
    const decided = isLost
      ? { day, records: [], outcome: refuse('number-lost') }
      : decide(day, command as Any[1], parsed as Any[2], asked)
    day = decided.day
    lines.push(...decided.records)
    if (isNew && by.role !== 'clock' && by.role !== 'owner')
      sent.push({
        client,
        id,
        command: name as CommandName,
        input,
        role: by.role,
        device,
        ticketOf: number ? DATE : null,
        sentAt,
        tries: 1,
        heard: heard(sentAt + 5, decided.outcome, day.version, command),
      })
    if (isNew) for (const kind of ['screen', 'marshal', 'site'] as const) see(kind, null, sentAt)
    if (isNew && day.queues.get('A')?.tickets.length) see('ticket', 'A001', sentAt)
  }
  const history = { sent, seen, settings: [] }
  return {
    site,
    settings: site,
    history,
    days: [{ date: DATE, lines }],
    // after all that any of these histories has
    readAt: 10_000,
    pasts: [],
    epoch: 0,
    nodes: 1,
    hashOf,
  }

  function see(kind: ViewKind, number: string | null, at: number): void {
    const ticketEpoch = findTicket(day, number ?? '')?.epoch ?? 0
    const view = JSON.parse(JSON.stringify(viewOf(kind, day, number, day.at, ticketEpoch)))
    seen.push({ viewer: kind, at, connection: 1, kind, number, ticketEpoch, view: { ...view, protocol: 1 } })
  }
}

function roleOf(client: string): By['role'] {
  return client === 'marshal' || client === 'clock' || client === 'owner' ? client : 'resident'
}

function heard(
  at: number,
  outcome: ReturnType<typeof decide>['outcome'],
  version: number,
  { answer }: AnyCommand,
): Heard {
  if (isRefusal(outcome)) return { said: 'no', at, code: outcome.refused }
  const answered = isAlready(outcome) ? outcome.already : answer(outcome)
  const { epoch = 0, ...result } = answered as { readonly epoch?: number }
  const inToken = epoch ? [epoch.toString(36)] : []
  const token =
    'ticket' in result ? { token: [DATE.replaceAll('-', ''), ...inToken, 'signature'].join('.') } : {}
  return { said: 'yes', at, version, result, ...token }
}
