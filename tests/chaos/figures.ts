// The figures of a run, and a description of a round that broke a promise.

import { median } from '../load/table.ts'
import { type PromiseName, promises } from './history.ts'
import type { Recovery } from './recovery.ts'
import type { Round } from './round.ts'

export interface Figures {
  rounds: number
  sent: number
  tries: number
  acknowledged: number
  /** How often each command was acknowledged. */
  readonly done: Map<string, number>
  refused: number
  givenUp: number
  views: number
  settings: number
  readonly faults: Map<string, number>
  readonly broken: Map<PromiseName, number>
}

export function noFigures(): Figures {
  return {
    rounds: 0,
    sent: 0,
    tries: 0,
    acknowledged: 0,
    done: new Map(),
    refused: 0,
    givenUp: 0,
    views: 0,
    settings: 0,
    faults: new Map(),
    broken: new Map(),
  }
}

/** How many commands of a round succeeded. */
export function acknowledged({ histories }: Round): number {
  return histories.flatMap(({ sent }) => sent.filter(({ heard }) => heard.said === 'yes')).length
}

/** Adds a round to the figures. */
export function add(figures: Figures, { histories, faults, broken }: Round): void {
  figures.rounds += 1
  for (const { sent, seen, settings } of histories) {
    figures.settings += settings.filter(({ heard }) => heard.said === 'yes').length
    figures.sent += sent.length
    figures.views += seen.length
    for (const { command, tries, heard } of sent) {
      figures.tries += tries
      if (heard.said === 'yes') {
        figures.acknowledged += 1
        figures.done.set(command, (figures.done.get(command) ?? 0) + 1)
      }
      if (heard.said === 'no') figures.refused += 1
      if (heard.said === 'nothing') figures.givenUp += 1
    }
  }
  for (const [name, count] of faults) figures.faults.set(name, (figures.faults.get(name) ?? 0) + count)
  for (const { promise } of broken) figures.broken.set(promise, (figures.broken.get(promise) ?? 0) + 1)
}

/** The figures as lines to print. `starts` are in milliseconds. */
export function told(figures: Figures, starts: readonly number[]): string {
  const broken = (Object.keys(promises) as PromiseName[]).map(
    (name) => `${name} ${figures.broken.get(name) ?? 0}`,
  )
  return [
    `rounds        ${figures.rounds}`,
    `commands      ${figures.sent} in ${figures.tries} tries: ${figures.acknowledged} acknowledged, ${figures.refused} refused, ${figures.givenUp} given up by their clients`,
    `acknowledged  ${inOrder(figures.done)}`,
    `settings      ${figures.settings} changes acknowledged`,
    `views         ${figures.views} seen`,
    `faults        ${inOrder(figures.faults)}`,
    `ready again   ${spread(starts)} after ${starts.length} starts, some of them in the middle of another fault`,
    `not kept      ${broken.join(', ')}`,
  ].join('\n')
}

/** How long it took to serve a long day again, as a line to print. */
export function recovered({ events, took }: Recovery): string {
  return `a long day    ${spread(took)} from a kill to the next acknowledged command of a day of ${events} events`
}

function spread(figures: readonly number[]): string {
  return `${Math.round(median(figures))} ms (${Math.round(Math.min(...figures))} to ${Math.round(Math.max(...figures))})`
}

/** A longer list would not be read. */
const MOST = 20

/** Describes the faults of a round: the broken promises, and the plan up to its end. */
export function story({ seed, steps, broken, printed }: Round): string {
  const first = broken.slice(0, MOST).map(({ promise, what }) => `- ${promises[promise]}:\n  ${what}`)
  const rest = broken.length > MOST ? [`- and ${broken.length - MOST} more`] : []
  return [
    `Round ${seed} broke ${broken.length} promises:`,
    ...first,
    ...rest,
    'Its plan:',
    ...steps.map((one) => `  ${one}`),
    ...printed,
  ].join('\n')
}

function inOrder(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}
