// How soon the calls of an hour are heard, and how many of them, at 1 to 20 desks.

import { quantile } from '../table.ts'
import { type Pace, turnsOf } from './calls.ts'
import { type Hearing, play } from './play.ts'
import { oneByOne, type Speaker, voice } from './speakers.ts'

export interface VoiceCase {
  readonly pace: Pace
  readonly before: Score
  readonly now: Score
}

export interface Score {
  /** The share of the called numbers. */
  readonly heard: number
  /** Seconds until a number's first sentence was heard to the end, for the numbers that were heard. */
  readonly median: number
  readonly p90: number
  readonly longest: number
  /** The share of the called numbers that was heard in each language. */
  readonly chinese: number
  readonly english: number
}

const HOUR = 3_600_000
const DESKS = [1, 2, 3, 4, 6, 8, 10, 12, 15, 20]
/** Seconds between two calls of one desk, and numbers a call: a quick desk, a usual one, a tube of ten. */
const PACES = [
  { seconds: 20, people: 1 },
  { seconds: 60, people: 1 },
  { seconds: 120, people: 10 },
]

/** Plays this many hours of each pace. */
export function voiceCases(hours: number): VoiceCase[] {
  return PACES.flatMap((pace) =>
    DESKS.map((desks) => ({
      pace: { ...pace, desks },
      before: scoreOf(hours, { ...pace, desks }, oneByOne),
      now: scoreOf(hours, { ...pace, desks }, voice),
    })),
  )
}

export function voiceTable(cases: readonly VoiceCase[]): string {
  const rows = cases.map(({ pace: { desks, seconds, people }, before, now }) => {
    const each = people === 1 ? `one each ${seconds} s` : `${people} each ${seconds} s`
    return `| ${each} | ${desks} | ${say(before)} | ${say(now)} | ${share(now.chinese)} / ${share(now.english)} |`
  })
  return [
    '| a desk calls | desks | one by one, in full: heard; median / p90 / longest | the voice: heard; median / p90 / longest | in Chinese / English |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function scoreOf(hours: number, pace: Pace, speaker: () => Speaker): Score {
  const played = Array.from({ length: hours }, (_, seed) =>
    play(turnsOf(pace, HOUR, seed + 1), speaker(), HOUR),
  )
  const delays = played.flatMap((one) => one.delays)
  const seconds = delays.filter((delay) => delay !== null).map((delay) => delay / 1000)
  const called = delays.length
  const numbers = (of: (one: Hearing) => number) => played.reduce((sum, one) => sum + of(one), 0) / called
  return {
    heard: seconds.length / called,
    median: quantile(seconds, 0.5),
    p90: quantile(seconds, 0.9),
    longest: Math.max(...seconds),
    chinese: numbers((one) => one.numbers['zh-CN']),
    english: numbers((one) => one.numbers.en),
  }
}

function say({ heard, median, p90, longest }: Score): string {
  return `${share(heard)}; ${[median, p90, longest].map((one) => Math.round(one)).join(' / ')} s`
}

/** Never rounded up: 100 % means all. */
function share(of: number): string {
  if (of === 1) return 'all'
  const tenths = Math.floor(1000 * of) / 10
  return `${tenths >= 99 ? tenths.toFixed(1) : Math.floor(tenths)} %`
}
