// Compares the clients' own histories with the final log. Pure: it knows no server, only messages and the log.

import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { type CommandContext, isAlready, isRefusal } from '../../shared/day/commands/command.ts'
import { type AnyCommand, commands, innerCommands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import { withUsed } from '../../shared/day/draft/furnish.ts'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import type { By, Recorded } from '../../shared/day/log/recorded.ts'
import { findTicket, isUnderWay } from '../../shared/day/nouns/find.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { type Block, blocksOf } from './blocks.ts'
import { facesOf, openedWith } from './faces.ts'
import { epochIn, givenTwice } from './given-twice.ts'
import type { Broken, DayLog, Heard, History, Past, PromiseName, Seen, Sent } from './history.ts'
import { type Lineage, lineagesOf } from './lineages.ts'
import { momentsOf } from './moments.ts'
import { changesUntrue, lastSettings, siteSentAs } from './settings-check.ts'
import { isTrueAtItsVersion } from './truth.ts'

export interface Checked {
  /** The site's settings when the history began. */
  readonly site: Site
  /** The site's settings at the end. */
  readonly settings: Site
  readonly history: History
  /** The whole log of the site, as the server returns it at the end. */
  readonly days: readonly DayLog[]
  /**
   * When that log was asked for, on the clients' own clock: time passes in it all the same, so a view that came later
   * may be of what it does not have yet.
   */
  readonly readAt: number
  /** The log before each time that the store went back, in order. */
  readonly pasts: readonly Past[]
  /** The store's epoch when the history began. */
  readonly epoch: number
  /**
   * Whether there are several nodes: another node may be a moment behind, so a viewer's version may fall after a
   * reconnection, but not within one connection.
   */
  readonly nodes: number
  /** The hash of a browser's id in the log of a date. */
  hashOf(date: string, device: string): string
}

/** Every broken promise; none if nothing was lost, doubled or reordered, and no view was wrong. */
export function check(checked: Checked): Broken[] {
  const accounts = accountsIn(checked)
  return [
    ...lineagesOf(checked).flatMap((lineage) => checkPast(lineage, accounts)),
    ...checked.pasts.flatMap(risesNot),
    ...givenTwice(checked.history.sent),
    ...lastSettings(checked),
  ]
}

/** The account of each marshal, by the client's name: some log has their commands under it. */
function accountsIn({ history, days, pasts }: Checked): ReadonlyMap<string, string | null> {
  const clients = new Map(history.sent.map(({ id, client }) => [id, client]))
  const lines = [days, ...pasts.map((past) => past.days)].flat().flatMap((day) => day.lines)
  return new Map(lines.map(({ id, by }) => [clients.get(id) ?? '', by.id]))
}

function checkPast(lineage: Lineage, accounts: ReadonlyMap<string, string | null>): Broken[] {
  const { site, history, days, nodes, hashOf, epochAt, kept } = lineage
  const sent = new Map(history.sent.map((one) => [one.id, one]))
  const [blocks, broken] = blocksOf(days, sent)
  const moments = momentsOf(history.sent, blocks)
  const settings = [site, ...history.settings.map((change) => change.site)]
  const inLog = new Map(blocks.map((block, place) => [block.id, { ...block, place }]))
  const say = (promise: PromiseName, what: string) => void broken.push({ promise, what })

  /** Answers that left nothing in the log when they were given, by the earliest time when that can have been. */
  const unrecorded = history.sent
    .filter((one) => wasHeard(one) && isUnrecorded(one, inLog.get(one.id)))
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
    if (block.date !== day.date) day = unopenedDay(day.site, block.date)
    day = openedWith(day, block.records[0]?.event)
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
    const isTrueElsewhere = states.some((state) => isTrueIn(state, one))
    const promise = one.heard.said === 'no' ? 'refused' : isTrueElsewhere ? 'order' : 'lost'
    say(promise, `${told(one)}, which ${isTrueElsewhere ? 'was so only before or after' : 'never was so'}`)
  }
  for (const [key, seen] of views)
    if (!key.endsWith('@0'))
      for (const one of seen) say('views', `${shown(one)}: no command left that version`)
  return [
    ...broken,
    ...changesUntrue(lineage, { blocks, states, moments }),
    ...wentBack(history.seen, nodes > 1),
  ]

  /** Compares the state after this many commands with the answers and views that clients got of it. */
  function look(place: number): void {
    states.push(day)
    for (const answer of opening.get(place) ?? []) open.add(answer)
    for (const answer of open) {
      if (isTrueIn(day, answer.one)) open.delete(answer)
      else if (place >= answer.to) {
        open.delete(answer)
        untrue.push(answer.one)
      }
    }
    const key = `${day.date}@${day.version}`
    for (const one of views.get(key) ?? [])
      if (!facesOf(day, settings).some((face) => isTrueAtItsVersion(one, face)))
        say('views', `${shown(one)}: ${JSON.stringify(one.view)}`)
    views.delete(key)
  }

  function isTrueIn(state: Day, one: Sent): boolean {
    return facesOf(state, settings).some((face) => isTrueAnswer(one, face, byOf(one, state.date)))
  }

  /** Whether the answer was heard in this past, and so must be true in it. The events behind an earlier one may be lost. */
  function wasHeard({ heard }: Sent): boolean {
    return heard.said !== 'nothing' && heard.at > lineage.from
  }

  /** Checks one command of the log: the rules allow it, its answer fits, and it stands in the right place. */
  function recorded(place: number, { id, date, records, version }: Block): void {
    const one = sent.get(id)
    const events = records.map(({ event }) => event)
    const [first] = records
    if (!first) return
    const command: AnyCommand = one
      ? commands[one.command]
      : innerCommands[first.command as keyof typeof innerCommands]
    const sentSite = siteSentAs(first.event)
    const isKnown = (known: Site | undefined) => isDeepStrictEqual(known, sentSite)
    // a day that is opened again keeps the queues and desks that its numbers need
    const isKept = first.event.type === 'day-opened' && settings.some((one) => isKnown(withUsed(day, one)))
    if (sentSite && !settings.some(isKnown) && !isKept && !isKnown(states.at(-1)?.site))
      say('unsent', `${date}: settings at ${first.version} that nobody sent`)
    if (version > (kept?.get(date) ?? 0) && place > 0 && blocks[place - 1]?.date === date) noted(place, first)
    const device = one?.command === 'take-ticket' && first.by.role === 'resident' ? first.by.id : null
    const epoch = epochAt(date, first.version)
    const reopened = first.event.type === 'day-opened' ? { settings: first.event.site } : {}
    const asked: CommandContext = {
      id,
      by: first.by,
      at: first.at,
      device,
      presence: 'proven',
      epoch,
      ...reopened,
    }
    const input = one?.input ?? (first.event.type === 'settings-changed' ? { site: first.event.site } : {})
    const { outcome } = decideOn(day, command, input, asked)
    if (!isDeepStrictEqual(outcome, events))
      say(
        'rules',
        `${date}: ${first.command} ${id} left ${JSON.stringify(events)}, not ${JSON.stringify(outcome)}`,
      )
    if (!one) return
    const by = byOf(one, date)
    if (first.by.role !== by.role || (by.id !== null && first.by.id !== by.id))
      say('rules', `${date}: ${one.command} ${id} of ${by.role} ${by.id} stands there of ${first.by.id}`)
    if (one.ticketOf !== null && !isHeldBy(day, one))
      say('doubled', `${told(one)} at ${version}, and the number is somebody else's there`)
    if (place < moments.earliest(one.sentAt))
      say('order', `${told(one)} stands at ${version}, before what was acknowledged when it was sent`)
    if (isUnrecorded(one, { version })) return
    const answer = command.answer(events)
    if (one.heard.said === 'yes' && !(one.heard.version === version && isToldAs(one.heard, answer)))
      say('lost', `${told(one)}, but in the log it is ${JSON.stringify(answer)} at ${version}`)
    if (one.heard.said === 'no') say('refused', `${told(one)} is in the log at ${version}`)
  }

  /** After its store went back, the first event of a day must be that it was restored. */
  function noted(place: number, { event, version }: Recorded): void {
    const isFirst = blocks[place - 1]?.version === kept?.get(day.date)
    if (!isFirst || !isUnderWay(day) || day.epoch === lineage.epoch) return
    if (event.type !== 'restored' || event.epoch !== lineage.epoch)
      say('restored', `${day.date}: ${event.type} at ${version}, the first after the store went back`)
  }

  function byOf({ client, role, device, ticketOf, input }: Sent, date: string): By {
    if (role === 'marshal') return { role, id: accounts.get(client) ?? null }
    if (ticketOf === null) return { role, id: device === null ? null : hashOf(date, device) }
    return { role, id: (input as { number: string }).number }
  }
}

/**
 * Whether the log's events with its id do not explain an answer: there are none, or a later try was answered first and
 * the earlier one took effect after the state had changed. Commands without events are not remembered.
 */
function isUnrecorded({ heard, tries }: Sent, inLog: { readonly version: number } | undefined): boolean {
  if (!inLog) return true
  return tries > 1 && (heard.said === 'no' || (heard.said === 'yes' && heard.version !== inLog.version))
}

/** Whether the rules give this answer, which left nothing in the log, for that day and command. */
function isTrueAnswer(one: Sent, day: Day, by: By): boolean {
  const { heard, command, input, ticketOf, id } = one
  if (heard.said === 'nothing') return true
  if (heard.said === 'yes' && heard.version !== day.version) return false
  // how late the command was, only the server's clock knew
  if (heard.said === 'no' && heard.code === 'too-late-to-undo') return true
  if (ticketOf !== null && (ticketOf !== day.date || !isHeldBy(day, one)))
    return heard.said === 'no' && heard.code === (ticketOf < day.date ? 'ticket-over' : 'number-lost')
  // so was how far the machine's clock was ahead
  const unbelieved = heard.said === 'no' && heard.code === 'clock-unsure' ? Number.POSITIVE_INFINITY : null
  const device = ticketOf === null ? by.id : null
  const asked: CommandContext = { id, by, at: day.at, device, presence: 'proven', unbelieved }
  const { outcome } = decideOn(day, commands[command], input, asked)
  if (heard.said === 'no') return isRefusal(outcome) && outcome.refused === heard.code
  return isAlready(outcome) && isToldAs(heard, outcome.already)
}

/** Whether the answers are equal. The epoch of a ticket is only in its token. */
function isToldAs({ result, token }: Heard & { said: 'yes' }, answer: object): boolean {
  const { epoch = 0, ...rest } = answer as { readonly epoch?: number }
  return isDeepStrictEqual(result, rest) && (token === undefined || epochIn(token) === epoch)
}

function risesNot({ before, epoch }: Past): Broken[] {
  return epoch > before ? [] : [{ promise: 'restored', what: `the epoch was ${before}, and is ${epoch}` }]
}

function decideOn(day: Day, command: AnyCommand, input: object, asked: CommandContext) {
  // the input is compared with its defaults filled in, since the server accepts it in that form
  const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
  type Any = Parameters<typeof decide>
  return decide(day, command as Any[1], parsed as Any[2], asked)
}

/**
 * Whether the number belongs to the holder in whose name the command was sent: a number that was lost and given again
 * is another person's.
 */
function isHeldBy(day: Day, { input, ticketEpoch = 0 }: Sent): boolean {
  const ticket = findTicket(day, (input as { number: string }).number)
  return (ticket?.epoch ?? Math.max(ticketEpoch, day.epoch)) === ticketEpoch
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
