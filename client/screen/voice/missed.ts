// Calls out once more those who missed their call: once in each language, all of them together.

import { chimeSeconds } from '../../common/sound/chime.ts'
import { type Memory, missedKey, type Shown, spokenIn } from '../../common/voice/memory.ts'
import { sayMissed } from './sentences.ts'
import type { Lengths, Utterance } from './utterance.ts'

/** What to say of them, or null. */
export function missedToSay(memory: Memory, shown: Shown, lengths: Lengths): Utterance | null {
  const all = (shown.missedAgain ?? []).flatMap((one) => {
    const key = missedKey(shown, one)
    const told = memory.missed.get(key)
    return told && !told.isOver ? [{ number: one.number, key, times: told.times }] : []
  })
  const language = spokenIn(shown).find((one) => all.some(({ times }) => !times[one]))
  if (!language) return null
  const due = all.filter(({ times }) => !times[language])
  const sentence = sayMissed(
    due.map(({ number }) => number),
    language,
  )
  // the other language continues the first
  const isSequel = memory.lastDesk === null && due.every(({ times }) => Object.keys(times).length > 0)
  const chime = isSequel ? null : 'prompt'
  return {
    ...sentence,
    kind: 'missed',
    language,
    chime,
    form: 'full',
    keys: [],
    prompt: null,
    missed: due.map(({ key }) => key),
    desk: null,
    seconds: chimeSeconds(chime) + lengths(sentence.clips, language),
    round: 0,
  }
}

/** Whether the view still has all of these misses. */
export function areMissed(keys: readonly string[], shown: Shown): boolean {
  const on = new Set((shown.missedAgain ?? []).map((one) => missedKey(shown, one)))
  return keys.every((key) => on.has(key))
}
