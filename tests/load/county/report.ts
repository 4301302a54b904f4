// What a simulated day has cost, as a table.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { quantile } from '../table.ts'

export interface Tally {
  people: number
  commands: number
  refused: number
  views: number
  /** Phones that followed at once, at the most. */
  phones: number
  /** Resident bytes, at the most. */
  memory: number
  /** Milliseconds that the event loop was held, at the most. */
  hold: number
  /** Milliseconds by which a minute of the day began late, at the most: the machine did not keep up. */
  latest: number
  readonly took: number[]
  answered(ms: number, ok: boolean): void
}

export function tallyOf(): Tally {
  const tally: Tally = {
    people: 0,
    commands: 0,
    refused: 0,
    views: 0,
    phones: 0,
    memory: 0,
    hold: 0,
    latest: 0,
    took: [],
    answered(ms, ok) {
      tally.commands += 1
      if (!ok) tally.refused += 1
      tally.took.push(ms)
    },
  }
  return tally
}

export interface Run {
  readonly machine: string
  /** Hours of the day. */
  readonly hours: number
  /** Seconds that it took. */
  readonly took: number
  /** Seconds of the server's processor time. */
  readonly cpu: number
  readonly data: string
}

export function sayReport(tally: Tally, { machine, hours, took, cpu, data }: Run): string {
  const { people, commands, refused, views, phones, memory, hold, latest } = tally
  const speed = (hours * 3600) / took
  const busy = cpu / took
  const rows = [
    ['people helped', whole(people)],
    ['faster than the day', `${speed.toFixed(1)} times`],
    ['commands answered, refused', `${whole(commands)}, ${whole(refused)}`],
    ['commands a second', whole(commands / took)],
    [
      'answered within, p50 and p99',
      `${tenth(quantile(tally.took, 0.5))} and ${tenth(quantile(tally.took, 0.99))} ms`,
    ],
    ['views sent, a second', `${whole(views)}, ${whole(views / took)}`],
    ['phones at once, at the most', whole(phones)],
    ["server's processors busy", busy.toFixed(2)],
    ['of which the day itself, at its own pace', (busy / speed).toFixed(3)],
    ['resident memory, at the most', `${whole(memory / 2 ** 20)} MiB`],
    ['longest hold of the event loop', `${tenth(hold)} ms`],
    ['a minute of the day began late by, at the most', `${tenth(latest / 1000)} s`],
    ['on disk at the end', `${whole(sizeOf(data) / 2 ** 20)} MiB`],
  ]
  const lines = rows.map(([what, figure]) => `| ${what} | ${figure} |`)
  return ['', machine, '', `| a county's day of ${hours} hours | |`, '|---|---|', ...lines, ''].join('\n')
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

function whole(figure: number): string {
  return Math.round(figure).toLocaleString('en')
}

function tenth(figure: number): string {
  return figure.toFixed(1)
}
