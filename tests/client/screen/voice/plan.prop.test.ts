// Hours of calls from 1 to 20 desks, played through the plan alone: no sound, no clock.

import '../../../kit/page-words.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  heard,
  type Memory,
  opening,
  type Shown,
  spokenIn,
  type VoiceCall,
  withView,
} from '../../../../client/common/voice/memory.ts'
import { holds, nextToSay } from '../../../../client/screen/voice/plan.ts'
import type { Utterance } from '../../../../client/screen/voice/utterance.ts'
import { numberOf } from '../../../../shared/day/nouns/numbering.ts'
import type { Language } from '../../../../shared/languages.ts'
import { everyLanguage } from '../../../../shared/text/every-language.ts'

const lengths = (clips: readonly string[]) => 0.35 * clips.length

/** Something that happens at a desk, after so many milliseconds. */
interface Step {
  readonly after: number
  readonly desk: number
  readonly what: 'call' | 'finish' | 'miss' | 'recall' | 'prompt'
  readonly people: number
}

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })),
  desk: fc.integer({ min: 0, max: 19 }),
  what: fc.constantFrom('call', 'call', 'call', 'call', 'finish', 'miss', 'recall', 'prompt'),
  people: fc.constantFrom(1, 1, 1, 3, 10, 50),
})
const ALL = Object.keys(everyLanguage) as Language[]
const hour = fc.record({
  languages: fc.shuffledSubarray(ALL, { minLength: 1 }),
  desks: fc.integer({ min: 1, max: 20 }),
  steps: fc.array(step, { minLength: 1, maxLength: 80 }),
})

interface Told {
  readonly utterance: Utterance
  readonly at: number
  readonly shown: Shown
}

/** Everything that was said to its end in an hour, and the most entries that the memory had; each sentence is checked as it begins. */
function play(
  { desks, steps, languages }: { desks: number; steps: readonly Step[]; languages: readonly Language[] },
  began: (told: Told, memory: Memory) => void = () => {},
) {
  let shown: Shown = { day: 'd', languages, calls: [], prompt: null }
  let memory = opening(shown, 0)
  let said: (Told & { ends: number }) | null = null
  let [now, calls, numbers, remembered] = [0, 0, 0, 0]
  const told: Told[] = []
  const begin = (at: number) => {
    const utterance = nextToSay(memory, shown, at, lengths)
    said = utterance && { utterance, at, shown, ends: at + 1000 * utterance.seconds }
    if (said) began(said, memory)
  }
  const sayUntil = (time: number) => {
    while (said && said.ends <= time) {
      memory = heard(memory, said.utterance, said.ends)
      told.push(said)
      begin(said.ends)
    }
  }
  for (const { after, desk: index, what, people } of steps) {
    now += after
    sayUntil(now)
    const desk = `${(index % desks) + 1}`
    const here = shown.calls.filter((call) => call.desk === desk)
    const others = shown.calls.filter((call) => call.desk !== desk)
    const fresh = () => ({
      number: numberOf('A', ++numbers),
      desk,
      place: 'sampling' as const,
      call: ++calls,
      at: now,
    })
    const left: Record<Step['what'], () => readonly VoiceCall[]> = {
      call: () => [...Array.from({ length: people }, fresh), ...others],
      finish: () => others,
      miss: () => [...here.slice(1), ...others],
      recall: () => [
        ...here.slice(0, 1).map((call) => ({ ...call, call: ++calls })),
        ...here.slice(1),
        ...others,
      ],
      prompt: () => shown.calls,
    }
    const prompt =
      what === 'prompt' ? ({ id: now, kind: 'routine', queue: 'A', until: 0 } as const) : shown.prompt
    shown = { ...shown, calls: left[what](), prompt }
    memory = withView(memory, shown, now)
    remembered = Math.max(remembered, memory.calls.size - shown.calls.length)
    if (!said || !holds((said as Told).utterance, memory, shown)) begin(now)
  }
  sayUntil(Number.POSITIVE_INFINITY)
  return { told, remembered, shown, memory }
}

test('each call that still counts when its turn comes is heard in each of the first two languages of the site and in no other, and then it is quiet', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      const { told, shown } = play(hour)
      const others = told.filter(({ utterance }) => !spokenIn(hour).includes(utterance.language))
      expect(others).toEqual([])
      expect(spokenIn(hour)).toEqual(hour.languages.slice(0, 2))
      for (const language of spokenIn(hour)) {
        const keys = new Set(
          told
            .filter(({ utterance }) => utterance.language === language)
            .flatMap(({ utterance }) => utterance.keys),
        )
        const missing = shown.calls.filter(
          (call) => ![...keys].some((key) => key.includes(` ${call.call} ${call.number} `)),
        )
        expect(missing).toEqual([])
      }
    }),
    { numRuns: 60 },
  ))

test('no sentence begins unless it is true, and none goes on once it is not', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      play(hour, ({ utterance, shown }, memory) => {
        expect(holds(utterance, memory, shown)).toBe(true)
        for (const key of utterance.keys)
          expect(
            shown.calls.some(
              (call) => key === ['d', 0, call.call, call.number, call.desk, call.at].join(' '),
            ),
          ).toBe(true)
      })
    }),
    { numRuns: 60 },
  ))

test('a call that was never heard does not wait for a later one, nor longer than one sentence for another language', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      play(hour, ({ utterance, at, shown }, memory) => {
        const callOf = (key: string) => Number(key.split(' ')[2])
        const waiting = [...memory.calls].filter(
          ([key, { times, isOver, seenAt }]) =>
            !isOver &&
            spokenIn(hour).every((one) => !times[one]) &&
            at - seenAt > 3000 &&
            shown.calls.some((call) => call.call === callOf(key)),
        )
        if (waiting.length === 0) return
        expect(utterance.kind).toBe('call')
        expect(utterance.round).toBe(0)
        // those of one tube are said together, in the order of their numbers
        const oldest = Math.min(...waiting.map(([key]) => callOf(key)))
        expect(utterance.desk).toBe(shown.calls.find(({ call }) => call === oldest)?.desk)
      })
    }),
    { numRuns: 60 },
  ))

test('when one of several people called together is called again, the others do not wait longer for that', () => {
  const call = (number: string, call: number) => ({
    number,
    desk: '1',
    place: 'sampling' as const,
    call,
    at: 0,
  })
  const heardElsewhere = { number: 'A004', desk: '2', place: 'sampling' as const, call: 1, at: 0 }
  const together = [call('A001', 2), call('A002', 3), call('A003', 4)]
  const first: Shown = { day: 'd', calls: [...together, heardElsewhere], prompt: null }
  const said = nextToSay(withView(opening({ ...first, calls: [] }, 0), first, 0), first, 0, lengths)
  expect(said?.desk).toBe('2')
  const again: Shown = { ...first, calls: [call('A001', 5), ...together.slice(1), heardElsewhere] }
  const memory = withView(
    heard(withView(opening({ ...first, calls: [] }, 0), first, 0), said as Utterance, 2900),
    again,
    2900,
  )
  expect(nextToSay(memory, again, 3100, lengths)).toMatchObject({ desk: '1', round: 0 })
})

test('the languages have an equal share: over an hour they differ by no more than the number of desks that call', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      const { told } = play(hour)
      const calls = told.filter(({ utterance }) => utterance.kind === 'call')
      const shares = spokenIn(hour).map(
        (language) => calls.filter(({ utterance }) => utterance.language === language).length,
      )
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(hour.desks + 2)
    }),
    { numRuns: 60 },
  ))

test('the memory of a screen is bounded, however long it runs', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      expect(play(hour).remembered).toBeLessThanOrEqual(100)
    }),
    { numRuns: 40 },
  ))

test('equal calls, memory and time give an equal sentence, and the arguments are not changed', () =>
  fc.assert(
    fc.property(hour, (hour) => {
      const { memory, shown } = play(hour)
      const before = JSON.stringify([[...memory.calls], memory.shares, shown])
      expect(nextToSay(memory, shown, 5, lengths)).toEqual(nextToSay(memory, shown, 5, lengths))
      expect(JSON.stringify([[...memory.calls], memory.shares, shown])).toBe(before)
    }),
    { numRuns: 20 },
  ))

test('sentences become shorter while calls wait, and are said in full again when none do', () => {
  const calls = Array.from({ length: 12 }, (_, index) => ({
    number: `A0${index + 10}`,
    desk: `${index + 1}`,
    place: 'sampling' as const,
    call: index + 1,
    at: 0,
  }))
  const empty: Shown = { day: 'd', calls: [], prompt: null }
  const many = { ...empty, calls }
  const busy = nextToSay(withView(opening(empty, 0), many, 0), many, 0, lengths)
  expect(busy).toMatchObject({ form: 'bare', chime: 'call-brief', round: 0 })
  const one = { ...empty, calls: calls.slice(0, 1) }
  const quiet = nextToSay(withView(opening(empty, 0), one, 0), one, 0, lengths)
  expect(quiet).toMatchObject({ form: 'full', chime: 'call', round: 0 })
})
