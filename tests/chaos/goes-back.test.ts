// Tests the checker with histories in which the store went back to an older state, and in which settings change. It
// reports nothing about correct ones, and names the error in any other.

import { expect, test } from 'vitest'
import type { Site } from '../../shared/day/nouns/site.ts'
import { check } from './checker.ts'
import type { Heard, Line, Past, PromiseName, SettingsSent } from './history.ts'
import { DATE, type Deed, play, type SampleHistory } from './sample-history.ts'

const RAISED = 1_795_000_000_000

/** The events that are kept from the first past, those that are lost, and those of the second past. */
const kept: readonly Deed[] = [
  ['marshal', 'open-day', {}],
  ['ann', 'take-ticket', { queue: 'A', device: 'ann-has-this-phone' }],
]
const lost: readonly Deed[] = [['bob', 'take-ticket', { queue: 'A', device: 'bob-has-that-phone' }]]
const since: readonly Deed[] = [
  ['clock', 'note-restore', {}],
  ['cem', 'take-ticket', { queue: 'A', device: 'cem-has-some-phone' }],
  ['marshal', 'skip-numbers', { queue: 'A', count: 3 }],
  ['cem', 'take-ticket', { queue: 'A', device: 'cem-has-some-phone' }],
  ['bob', 'leave', { number: 'A002' }, 'A002'],
]

/** A002 is Bob's and is lost; Cem is refused until three numbers are left out, and gets A005. */
function wentBack(second = since, epoch = RAISED): SampleHistory {
  const was = play({ deeds: [...kept, ...lost] })
  const now = play({ deeds: [...kept, ...second], from: kept.length, startAt: 100, epoch })
  const past: Past = {
    before: 0,
    epoch,
    endedAt: 99,
    days: was.days,
    kept: new Map([[DATE, was.days[0]!.lines.findIndex(({ id }) => id === 'command-3')]]),
    site: was.site,
  }
  const history = {
    sent: [...was.history.sent, ...now.history.sent],
    seen: [...was.history.seen, ...now.history.seen],
    settings: [],
  }
  return { ...now, pasts: [past], history }
}

test('a number that is lost with its past, and not given again, breaks no promise', () => {
  const sample = wentBack()
  expect(sample.history.sent.map(({ heard }) => (heard.said === 'no' ? heard.code : heard.said))).toEqual([
    'yes',
    'yes',
    'yes',
    'numbers-unsure',
    'yes',
    'yes',
    'number-lost',
  ])
  expect(check(sample)).toEqual([])
})

test('a history that begins after the store has gone back breaks no promise', () => {
  const sample = play({ deeds: [...kept, ...lost], epoch: RAISED })
  expect(check({ ...sample, epoch: RAISED })).toEqual([])
  expect(check(sample).map(({ promise }) => promise)).toContain('rules')
})

const breaks: readonly [string, PromiseName, () => SampleHistory][] = [
  [
    'a number that is given to somebody else after it was lost',
    'doubled',
    () => wentBack(since.filter(([, name]) => name !== 'skip-numbers').map(asIfSure)),
  ],
  ['an epoch that does not rise', 'restored', () => wentBack(since.slice(4), 0)],
  [
    'a day that goes on without a word of the restore',
    'restored',
    () => {
      const sample = wentBack()
      const [day] = sample.days
      const at = day!.lines.findIndex(({ event }) => event.type === 'restored')
      day!.lines = renumbered(day!.lines.filter((_, index) => index !== at))
      return sample
    },
  ],
  [
    'an acknowledged number that is lost though the copy has it',
    'lost',
    () => {
      const sample = wentBack()
      const [day] = sample.days
      day!.lines = renumbered(day!.lines.filter(({ id }) => id !== 'command-2'))
      return sample
    },
  ],
  [
    'an acknowledged number that was lost before the store went back',
    'lost',
    () => {
      const sample = wentBack()
      const [past] = sample.pasts
      const [day] = past!.days
      const days = [{ ...day!, lines: renumbered(day!.lines.filter(({ id }) => id !== 'command-3')) }]
      return { ...sample, pasts: [{ ...past!, days }] }
    },
  ],
  [
    'the holder of a lost number who is let in to a number that is somebody else’s',
    'refused',
    () => {
      const sample = wentBack()
      const leave = sample.history.sent.at(-1)!
      leave.heard = { said: 'no', at: (leave.heard as Heard & { at: number }).at, code: 'wrong-state' }
      return sample
    },
  ],
]

test.each(breaks)('it finds %s', (_, promise, broken) => {
  expect(check(broken()).map((one) => one.promise)).toContain(promise)
})

test('settings that are at the end as they were last acknowledged break no promise', () => {
  expect(check(withSettings())).toEqual([])
})

const wrongs: readonly [string, PromiseName, (sample: SampleHistory) => SampleHistory][] = [
  ['settings that are not there at the end', 'settings', (sample) => ({ ...sample, settings: sample.site })],
  [
    'settings of a day under way that its log has not',
    'lost',
    (sample) => {
      const [day] = sample.days
      day!.lines = renumbered(day!.lines.filter(({ event }) => event.type !== 'settings-changed'))
      return sample
    },
  ],
  [
    'settings that nobody sent',
    'unsent',
    (sample) => {
      sample.history.settings.length = 0
      return { ...sample, settings: sample.site }
    },
  ],
  [
    'a refusal of settings that take nothing away that is in use',
    'refused',
    (sample) => {
      sample.history.settings[0]!.heard = { said: 'no', at: 1000 }
      return sample
    },
  ],
]

test.each(wrongs)('it finds %s', (_, promise, breakIt) => {
  expect(check(breakIt(withSettings())).map((one) => one.promise)).toContain(promise)
})

function withSettings(): SampleHistory {
  const { site } = play({ deeds: [] })
  const changed: Site = { ...site, name: { ...site.name, en: 'Change 1' } }
  const sample = play({ deeds: [...kept, ['owner', 'change-settings', { site: changed }]] })
  const sent: SettingsSent = { site: changed, sentAt: 900, tries: 1, heard: { said: 'yes', at: 1000 } }
  return { ...sample, settings: changed, history: { ...sample.history, settings: [sent] } }
}

/** As if the queue knew its last number: the epoch exists to prevent this fault. */
function asIfSure(deed: Deed): Deed {
  return deed[1] === 'note-restore' ? ['marshal', 'remind-spacing', { queue: 'A' }] : deed
}

function renumbered(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => ({ ...line, version: index + 1 }))
}
