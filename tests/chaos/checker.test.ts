// Tests the checker with histories made by hand: it reports nothing about a correct one, and names the error in any
// other.

import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../shared/day/evolve.ts'
import { MORNING, SECOND } from '../kit/given.ts'
import { check } from './checker.ts'
import type { Line, PromiseName } from './history.ts'
import { type Deed, play, type SampleHistory, sampleHistory } from './sample-history.ts'
import { isTrueNow, viewOf } from './truth.ts'

test('a correct history breaks no promise', () => {
  expect(check(sampleHistory())).toEqual([])
})

test.each([
  ['may be of what came after it', 1, []],
  ['may not, if it came before that', 0, ['views']],
] as const)('a view of a version that the log does not have when it is read %s', (_what, later, broken) => {
  const sample = sampleHistory()
  const last = sample.history.seen.at(-1)!
  const view = { ...last.view, version: last.view.version + 1 }
  sample.history.seen.push({ ...last, at: sample.readAt + later, view })
  expect(check(sample).map(({ promise }) => promise)).toEqual(broken)
})

const breaks: readonly [string, PromiseName, (sample: SampleHistory) => void][] = [
  ['an acknowledged number that the log has not', 'lost', (sample) => without(sample, 'command-4')],
  [
    'an acknowledged command at the end that the log has not',
    'lost',
    (sample) => without(sample, 'command-11'),
  ],
  [
    'an answer that named another number than the log does',
    'lost',
    ({ history }) => {
      const heard = sentAs(history, 'command-3')
      heard.heard = {
        said: 'yes',
        at: 25,
        version: 6,
        result: { ticket: { number: 'A009', queue: 'A', party: 1 } },
      }
    },
  ],
  [
    'a command that changes nothing, acknowledged although it was not so yet',
    'lost',
    ({ history }) => {
      sentAs(history, 'command-5').device = 'no-phone-with-a-ticket'
    },
  ],
  ['a command that stands in the log twice', 'doubled', (sample) => again(sample, 'command-3', 'command-3')],
  [
    'a number that was given to nobody who asked',
    'unsent',
    (sample) => again(sample, 'command-3', 'from-nowhere'),
  ],
  ['a number given twice', 'rules', (sample) => renumber(sample, 'command-4', 'A001')],
  ['a number left out', 'rules', (sample) => renumber(sample, 'command-4', 'A003')],
  ['a version left out', 'numbers', ({ days }) => void days[0]?.lines.splice(3, 1)],
  [
    'a command before the one that was acknowledged when it was sent',
    'order',
    ({ history }) => {
      const late = sentAs(history, 'command-3')
      late.sentAt = 200
      if (late.heard.said === 'yes') late.heard = { ...late.heard, at: 205 }
    },
  ],
  [
    'an acknowledged leave by somebody else',
    'rules',
    ({ history }) => {
      sentAs(history, 'command-9').input = { number: 'A001' }
    },
  ],
  [
    'a refusal that was not so any more when it was asked',
    'refused',
    ({ history }) => {
      const late = sentAs(history, 'command-7')
      late.heard = { said: 'no', at: 65, code: 'nobody-waiting' }
    },
  ],
  [
    'a refusal as invalid of what the rules take',
    'refused',
    ({ history }) => {
      sentAs(history, 'command-7').heard = { said: 'no', at: 65, code: 'invalid' }
    },
  ],
  [
    'a refusal of what is in the log all the same',
    'refused',
    ({ history }) => {
      sentAs(history, 'command-9').heard = { said: 'no', at: 85, code: 'wrong-state' }
    },
  ],
  [
    'another answer to an id that the log had already',
    'order',
    ({ history }) => {
      const twice = sentAs(history, 'command-3')
      twice.tries = 2
      twice.heard = sentAs(history, 'command-5').heard
    },
  ],
  [
    'a view of a version that no command left',
    'views',
    ({ history }) => {
      const last = history.seen.at(-1)
      if (last) last.view = { ...last.view, version: 99 }
    },
  ],
  [
    'a view that shows something else than the log',
    'views',
    ({ history }) => {
      const ticket = history.seen.find(({ kind }) => kind === 'ticket')
      if (ticket) ticket.view = { ...ticket.view, state: 'served' } as never
    },
  ],
  ['a viewer whose version goes back', 'backwards', ({ history }) => void history.seen.reverse()],
]

test.each(breaks)('it finds %s', (_, promise, breakIt) => {
  const sample = sampleHistory()
  breakIt(sample)
  expect(check(sample).map((broken) => broken.promise)).toContain(promise)
})

test('a try that took effect after a later one was refused is correct, and a command that was given up may be in the log or not', () => {
  const sample = sampleHistory()
  const late = sentAs(sample.history, 'command-9')
  late.heard = { said: 'no', at: 5, code: 'unknown-ticket' }
  late.tries = 2
  late.sentAt = 0
  sentAs(sample.history, 'command-4').heard = { said: 'nothing' }
  expect(check(sample)).toEqual([])
  const given = sampleHistory()
  without(given, 'command-11')
  sentAs(given.history, 'command-11').heard = { said: 'nothing' }
  given.history.seen.splice(-4)
  expect(check(given)).toEqual([])
})

test('a day that is opened again keeps the settings that its numbers need, and one that does not is reported', () => {
  const sample = play({
    deeds: [
      ['marshal', 'open-day', {}],
      ['ann', 'take-ticket', { queue: 'G', device: 'ann-has-this-phone' }],
      ['ann', 'leave', { number: 'G001' }, 'G001'],
      ['marshal', 'close-day', {}],
      ['marshal', 'open-day', {}],
    ],
  })
  const onlyA = { ...sample.site, queues: sample.site.queues.slice(0, 1) }
  sample.history.settings.push({ site: onlyA, sentAt: 36, tries: 1, heard: { said: 'yes', at: 39 } } as never)
  expect(check(sample)).toEqual([])
  const opened = sample.days[0]?.lines.find(({ id }) => id === 'command-5')
  Object.assign(opened?.event ?? {}, { site: onlyA })
  expect(check(sample).map(({ promise }) => promise)).toContain('rules')
})

test('between nodes a viewer may see an older version after a reconnection, and only then', () => {
  const sample = sampleHistory()
  sample.history.seen.reverse()
  for (const [index, one] of sample.history.seen.entries()) one.connection = index
  expect(check({ ...sample, nodes: 3 })).toEqual([])
  for (const one of sample.history.seen) one.connection = 1
  expect(check({ ...sample, nodes: 3 }).map(({ promise }) => promise)).toContain('backwards')
})

test('a viewer that still shows an old view does not see the truth of now', () => {
  const { site, history, days } = sampleHistory()
  const day = fold(unopenedDay(site, '2026-11-23'), recorded(days[0]?.lines ?? []))
  const screens = history.seen.filter(({ kind }) => kind === 'screen')
  const now = MORNING + 60 * SECOND
  expect(isTrueNow(screens.at(-1)!, day, MORNING, now)).toBe(true)
  expect(isTrueNow(screens.at(-2)!, day, MORNING, now)).toBe(false)
})

test('an alarm that depends on time alone may be in a view of its version; any other alarm may not', () => {
  const sample = play({
    deeds: [
      ['marshal', 'open-day', {}],
      ['ann', 'take-ticket', { queue: 'A', device: 'ann-has-this-phone' }],
      ['ann', 'ask-help', { number: 'A001', need: 'wheelchair' }, 'A001'],
    ],
  })
  const day = fold(unopenedDay(sample.site, '2026-11-23'), recorded(sample.days[0]?.lines ?? []))
  const tablet = sample.history.seen.findLast(({ kind }) => kind === 'marshal')!
  const later = viewOf('marshal', day, null, day.at + 180 * SECOND)!
  expect(later['alarms'].map(({ kind }: { kind: string }) => kind)).toContain('help')
  tablet.view = { ...tablet.view, alarms: later['alarms'] } as never
  expect(check(sample)).toEqual([])
  tablet.view = { ...tablet.view, alarms: [{ kind: 'joins', since: MORNING }] } as never
  expect(check(sample).map(({ promise }) => promise)).toEqual(['views'])
})

test('a command about a mark that the line does not have may be refused as invalid', () => {
  const crowded = { queue: 'A', from: 1, to: 99 }
  const deeds: Deed[] = [
    ['marshal', 'open-day', {}],
    ['marshal', 'report-crowding', crowded],
  ]
  const sample = play({ deeds })
  expect(sentAs(sample.history, 'command-2').heard).toMatchObject({ code: 'invalid' })
  expect(check(sample)).toEqual([])
})

test('a marshal who takes over a desk that is already theirs is answered yes, and nothing is written', () => {
  const deeds: Deed[] = [
    ['marshal', 'open-day', {}],
    ['marshal', 'open-desk', { desk: '1' }],
    ['marshal', 'take-desk', { desk: '1', from: null }],
  ]
  const sample = play({ deeds })
  expect(sentAs(sample.history, 'command-3').heard).toMatchObject({ said: 'yes', version: 2 })
  expect(check(sample)).toEqual([])
})

function recorded(lines: readonly Line[]) {
  return lines.map((line) => ({ ...line, command: '' }))
}

function sentAs(history: SampleHistory['history'], id: string) {
  return history.sent.find((one) => one.id === id)!
}

/** The log as if that command had never been written. */
function without({ days, history }: SampleHistory, id: string): void {
  const [day] = days
  if (!day) return
  day.lines = day.lines
    .filter((line) => line.id !== id)
    .map((line, index) => ({ ...line, version: index + 1 }))
  history.seen = []
}

function again({ days }: SampleHistory, id: string, as: string): void {
  const lines = days[0]?.lines ?? []
  const copy = lines.filter((line) => line.id === id)
  lines.push(...copy.map((line, index) => ({ ...line, id: as, version: lines.length + 1 + index })))
}

function renumber({ days }: SampleHistory, id: string, number: string): void {
  const [day] = days
  if (!day) return
  day.lines = day.lines.map((line) =>
    line.id === id ? { ...line, event: { ...line.event, number } as Line['event'] } : line,
  )
}
