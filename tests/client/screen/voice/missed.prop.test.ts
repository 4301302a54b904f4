// Calling out once more those who missed their call, played through the plan alone: no sound, no clock.

import '../../../kit/page-words.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heard, opening, type Shown, spokenIn, withView } from '../../../../client/common/voice/memory.ts'
import { holds, nextToSay } from '../../../../client/screen/voice/plan.ts'
import { sayMissed } from '../../../../client/screen/voice/sentences.ts'
import type { Utterance } from '../../../../client/screen/voice/utterance.ts'
import { numberOf } from '../../../../shared/day/nouns/numbering.ts'
import { LANGUAGES } from '../../../../shared/languages.ts'

const pack = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../client/public/voice/pack.json'), 'utf8'),
)
const lengths = (clips: readonly string[]) => 0.35 * clips.length
const quiet: Shown = { day: 'd', languages: ['zh-CN', 'en'], calls: [], prompt: null }
const missed = (...numbers: string[]) => numbers.map((number) => ({ number, at: 60_000 }))
const call = { number: 'A009', desk: '1', place: 'sampling', call: 9, at: 1 } as const

/** What is said of these views, each of which comes once all of the one before was said. */
function said(...views: Shown[]): Utterance[] {
  let memory = opening(quiet, 0)
  const told: Utterance[] = []
  for (const [n, view] of views.entries()) {
    memory = withView(memory, view, 1000 * n)
    for (;;) {
      const utterance = nextToSay(memory, view, 1000 * n, lengths)
      if (!utterance) break
      told.push(utterance)
      memory = heard(memory, utterance, 1000 * n)
    }
  }
  return told
}
const shortly = ({ kind, language, chime }: Utterance) => [kind, language, chime]

test('[B7] those who are called out once more are said together, once in each of the first two languages', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
      (languages, numbers) => {
        const view = { ...quiet, languages, missedAgain: missed(...numbers.map((n) => numberOf('A', n))) }
        const told = said({ ...quiet, languages }, view, view)
        expect(told.map(({ language }) => language)).toEqual(spokenIn(view))
        for (const { kind, missed: keys } of told) {
          expect(kind).toBe('missed')
          expect(keys).toHaveLength(numbers.length)
        }
        for (const language of LANGUAGES) {
          const { clips, words } = sayMissed(
            view.missedAgain.map(({ number }) => number),
            language,
          )
          expect(clips.filter((clip) => clip !== ',' && !(clip in pack[language]))).toEqual([])
          expect(words).not.toMatch(/[{}\u2066-\u2069]/)
        }
      },
    ),
  ))

test('[B7] a call and a prompt go before them, and a call is said a second time after them', () => {
  const prompt = { id: 1, kind: 'routine', queue: 'A', until: 0 } as const
  const told = said(quiet, { ...quiet, calls: [call], prompt, missedAgain: missed('A001') })
  expect(told.map(shortly)).toEqual([
    ['call', 'zh-CN', 'call'],
    ['call', 'en', null],
    ['prompt', 'zh-CN', 'prompt'],
    ['prompt', 'en', null],
    ['missed', 'zh-CN', 'prompt'],
    ['missed', 'en', null],
    ['call', 'zh-CN', 'call'],
    ['call', 'en', null],
  ])
})

test('[B7] a sentence about somebody who has come back meanwhile is dropped, and so is one in which a call comes', () => {
  const view = { ...quiet, missedAgain: missed('A001', 'A002') }
  const memory = withView(opening(quiet, 0), view, 0)
  const utterance = nextToSay(memory, view, 0, lengths)!
  expect(holds(utterance, memory, view)).toBe(true)
  const fewer = { ...quiet, missedAgain: missed('A002') }
  expect(holds(utterance, withView(memory, fewer, 1), fewer)).toBe(false)
  const withCall = { ...view, calls: [call] }
  expect(holds(utterance, withView(memory, withCall, 1), withCall)).toBe(false)
})

test('[B7] nobody is called out who was on the view before the page opened, or before the data were restored', () => {
  const view = { ...quiet, missedAgain: missed('A001') }
  expect(nextToSay(opening(view, 0), view, 0, lengths)).toBe(null)
  const restored = { ...view, epoch: 1 }
  expect(nextToSay(withView(opening(quiet, 0), restored, 1), restored, 1, lengths)).toBe(null)
})
