// A small history that is as it should be, for tests to break: four clients, one day, a viewer of each kind.

import * as v from 'valibot'
import { isAlready, isRefusal } from '../../shared/day/command.ts'
import { type CommandName, commands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import { MORNING, SECOND } from '../kit/given.ts'
import { sampleSite } from '../kit/sample.ts'
import type { Checked } from './checker.ts'
import type { Heard, Line, Seen, Sent, ViewKind } from './history.ts'
import { viewOf } from './truth.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A history that tests may write in. */
export interface SampleHistory extends Checked {
  readonly history: { sent: Writable<Sent>[]; seen: Writable<Seen>[] }
  readonly days: { date: string; lines: Line[] }[]
}

const DATE = '2026-11-23'
const hashOf = (date: string, device: string) => `${device} on ${date}`.slice(0, 16)

/** What is sent, in its order: who, what, and as which ticket's holder. */
const script: readonly (readonly [string, CommandName, object, string?])[] = [
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
  const site = sampleSite({ presence: 'open' })
  const sent: Sent[] = []
  const seen: Seen[] = []
  const lines: Line[] = []
  let day = unopenedDay(site, DATE)

  for (const [index, [client, name, input, number]] of script.entries()) {
    const isMarshal = client === 'marshal'
    const device = (input as { device?: string }).device ?? null
    const hash = device && hashOf(DATE, device)
    const by = { role: isMarshal ? 'marshal' : 'resident', id: isMarshal ? 'm1' : (number ?? hash) } as const
    const id = `command-${index + 1}`
    const asked = { id, by, device: hash, presence: 'proven', at: MORNING + index * SECOND } as const
    const command = commands[name]
    type Any = Parameters<typeof decide>
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const decided = decide(day, command as Any[1], parsed as Any[2], asked)
    day = decided.day
    lines.push(...decided.records)
    sent.push({
      client,
      id,
      command: name,
      input,
      role: by.role,
      device,
      ticketOf: number ? DATE : null,
      sentAt: index * 10,
      tries: 1,
      heard: heard(index * 10 + 5, decided.outcome, day.version, command),
    })
    for (const kind of ['screen', 'marshal', 'site'] as const) see(kind, null)
    if (day.queues.get('A')?.tickets.length) see('ticket', 'A001')
  }
  return { site, history: { sent, seen }, days: [{ date: DATE, lines }], nodes: 1, hashOf }

  function see(kind: ViewKind, number: string | null): void {
    const view = JSON.parse(JSON.stringify(viewOf(kind, day, number, day.at)))
    seen.push({ viewer: kind, connection: 1, kind, number, view: { ...view, protocol: 1 } })
  }
}

function heard(
  at: number,
  outcome: ReturnType<typeof decide>['outcome'],
  version: number,
  { answer }: (typeof commands)[CommandName],
): Heard {
  if (isRefusal(outcome)) return { said: 'no', at, code: outcome.refused }
  return { said: 'yes', at, version, result: isAlready(outcome) ? outcome.already : answer(outcome) }
}
