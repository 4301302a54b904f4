// Holds the clients' own histories against the final log. Pure: it knows no server, only what was said and written.

import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { type Asked, isAlready, isRefusal } from '../../shared/day/command.ts'
import { type AnyCommand, commands, innerCommands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import type { By } from '../../shared/day/events.ts'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import type { Day } from '../../shared/day/model.ts'
import type { Site } from '../../shared/day/site.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Broken, DayLog, History, PromiseName, Seen, Sent } from './history.ts'
import { momentsOf } from './moments.ts'
import { isTrueAtItsVersion } from './truth.ts'

export interface Checked {
  readonly site: Site
  readonly history: History
  /** The whole log of the site, as the server gives it out at the end. */
  readonly days: readonly DayLog[]
  /** Where there are several, another node may be a moment behind: a viewer's version holds for one connection then. */
  readonly nodes: number
  /** How a browser's id stands in the log of a date. */
  hashOf(date: string, device: string): string
}

/** Every promise that was not kept; none where nothing was lost, doubled, reordered or shown that was not so. */
export function check({ site, history, days, nodes, hashOf }: Checked): Broken[] {
  const sent = new Map(history.sent.map((one) => [one.id, one]))
  const [blocks, broken] = blocksOf(days, sent)
  const moments = momentsOf(history.sent, blocks)
  const inLog = new Map(blocks.map((block, place) => [block.id, { ...block, place }]))
  const say = (promise: PromiseName, what: string) => void broken.push({ promise, what })

  /** Answers that left nothing in the log when they were given, by when that can have been at the earliest. */
  const unrecorded = history.sent
    .filter((one) => one.heard.said !== 'nothing' && isUnrecorded(one, inLog.get(one.id)))
    .map((one) => {
      const to = Math.min(moments.latest(heardAt(one)), inLog.get(one.id)?.place ?? blocks.length)
      return { one, from: moments.earliest(one.sentAt), to }
    })
  const opening = Map.groupBy(unrecorded, ({ from }) => from)
  const open = new Set<(typeof unrecorded)[number]>()
  const untrue: Sent[] = []
  const states: Day[] = []
  const views = Map.groupBy(history.seen, ({ view }) => `${view.day}@${view.version}`)
  let day = unopenedDay(site, '')
  look(0)
  for (const [place, block] of blocks.entries()) {
    if (block.date !== day.date) day = unopenedDay(site, block.date)
    recorded(place, block)
    try {
      day = fold(day, block.records)
    } catch (error) {
      say('numbers', `${block.date}: the log cannot be folded: ${error}`)
      return broken
    }
    look(place + 1)
  }
  for (const one of [...untrue, ...[...open].map((answer) => answer.one)]) {
    const isTrueElsewhere = states.some((state) => isTrueAnswer(one, state, byOf(one, state.date)))
    const promise = one.heard.said === 'no' ? 'refused' : isTrueElsewhere ? 'order' : 'lost'
    say(promise, `${told(one)}, which ${isTrueElsewhere ? 'was so only before or after' : 'never was so'}`)
  }
  for (const [key, seen] of views)
    if (!key.endsWith('@0'))
      for (const one of seen) say('views', `${shown(one)}: no command left that version`)
  return [...broken, ...wentBack(history.seen, nodes > 1)]

  /** Compares the state of the log after so many commands with what was answered and seen in it. */
  function look(place: number): void {
    states.push(day)
    for (const answer of opening.get(place) ?? []) open.add(answer)
    for (const answer of open) {
      if (isTrueAnswer(answer.one, day, byOf(answer.one, day.date))) open.delete(answer)
      else if (place >= answer.to) {
        open.delete(answer)
        untrue.push(answer.one)
      }
    }
    const key = `${day.date}@${day.version}`
    for (const one of views.get(key) ?? [])
      if (!isTrueAtItsVersion(one, day)) say('views', `${shown(one)}: ${JSON.stringify(one.view)}`)
    views.delete(key)
  }

  /** One command as it stands in the log: by the rules, as it was answered, and in its place. */
  function recorded(place: number, { id, date, records, version }: Block): void {
    const one = sent.get(id)
    const events = records.map(({ event }) => event)
    const [first] = records
    if (!first) return
    const command: AnyCommand = one ? commands[one.command] : innerCommands['pass-time']
    const device = one?.command === 'take-ticket' && first.by.role === 'resident' ? first.by.id : null
    const asked: Asked = { id, by: first.by, at: first.at, device, presence: 'proven' }
    const { outcome } = decideOn(day, command, one?.input ?? {}, asked)
    if (!isDeepStrictEqual(outcome, events))
      say(
        'rules',
        `${date}: ${first.command} ${id} left ${JSON.stringify(events)}, not ${JSON.stringify(outcome)}`,
      )
    if (!one) return
    const by = byOf(one, date)
    if (first.by.role !== by.role || (by.id !== null && first.by.id !== by.id))
      say('rules', `${date}: ${one.command} ${id} of ${by.role} ${by.id} stands there of ${first.by.id}`)
    if (place < moments.earliest(one.sentAt))
      say('order', `${told(one)} stands at ${version}, before what was acknowledged when it was sent`)
    if (isUnrecorded(one, { version })) return
    const answer = command.answer(events)
    if (
      one.heard.said === 'yes' &&
      !(one.heard.version === version && isDeepStrictEqual(one.heard.result, answer))
    )
      say('lost', `${told(one)}, but in the log it is ${JSON.stringify(answer)} at ${version}`)
    if (one.heard.said === 'no') say('refused', `${told(one)} is in the log at ${version}`)
  }

  function byOf({ role, device, ticketOf, input }: Sent, date: string): By {
    if (role === 'marshal') return { role, id: null }
    if (ticketOf === null) return { role, id: device === null ? null : hashOf(date, device) }
    return { role, id: (input as { number: string }).number }
  }
}

/**
 * Whether an answer is not that of what the log has of its id: there is nothing, or a later try was answered first, and
 * the earlier one landed when something had changed. What left nothing is not remembered.
 */
function isUnrecorded({ heard, tries }: Sent, inLog: { readonly version: number } | undefined): boolean {
  if (!inLog) return true
  return tries > 1 && (heard.said === 'no' || (heard.said === 'yes' && heard.version !== inLog.version))
}

/** Whether an answer that left nothing in the log is what the day says to that command. */
function isTrueAnswer(one: Sent, day: Day, by: By): boolean {
  const { heard, command, input, ticketOf, id } = one
  if (heard.said === 'nothing') return true
  if (heard.said === 'yes' && heard.version !== day.version) return false
  // how late it was, only the server's clock knew
  if (heard.said === 'no' && heard.code === 'too-late-to-undo') return true
  const isOfAnotherDay = ticketOf !== null && ticketOf !== day.date
  if (isOfAnotherDay) return heard.said === 'no' && heard.code === 'ticket-over'
  const asked: Asked = { id, by, at: day.at, device: ticketOf === null ? by.id : null, presence: 'proven' }
  const { outcome } = decideOn(day, commands[command], input, asked)
  if (heard.said === 'no') return isRefusal(outcome) && outcome.refused === heard.code
  return isAlready(outcome) && isDeepStrictEqual(outcome.already, heard.result)
}

function decideOn(day: Day, command: AnyCommand, input: object, asked: Asked) {
  // the input was accepted as it was sent: its defaults are filled in as the door does
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  type Any = Parameters<typeof decide>
  return decide(day, command as Any[1], parsed as Any[2], asked)
}

function* backwards(seen: readonly Seen[], perConnection: boolean): Generator<Seen> {
  const last = new Map<string, Seen>()
  for (const one of seen) {
    const key = perConnection ? `${one.viewer} ${one.connection}` : one.viewer
    const before = last.get(key)
    last.set(key, one)
    if (before && before.view.day === one.view.day && one.view.version < before.view.version) yield one
    if (before && one.view.day < before.view.day) yield one
  }
}

function wentBack(seen: readonly Seen[], perConnection: boolean): Broken[] {
  return [...backwards(seen, perConnection)].map((one) => ({ promise: 'backwards', what: shown(one) }))
}

function heardAt({ heard }: Sent): number {
  return heard.said === 'nothing' ? Number.POSITIVE_INFINITY : heard.at
}

function told({ client, command, id, input, tries, heard }: Sent): string {
  const answer =
    heard.said === 'yes'
      ? `was answered ${JSON.stringify(heard.result)} at ${heard.version}`
      : heard.said === 'no'
        ? `was refused as ${heard.code}`
        : 'was not answered'
  return `${client}: ${command} ${JSON.stringify(input)} (${id}, sent ${tries} times) ${answer}`
}

function shown({ viewer, connection, kind, view }: Seen): string {
  return `${viewer}: ${kind} of ${view.day} at ${view.version}, connection ${connection}`
}
