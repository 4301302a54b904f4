// Speakers for the calls of a simulated hour: the real voice and, to compare, one that says each number in full, in
// turn.

import '../../kit/page-words.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chimeSeconds } from '../../../client/common/sound/chime.ts'
import { heard, type Memory, opening, type Shown, withView } from '../../../client/common/voice/memory.ts'
import { secondsOf } from '../../../client/screen/voice/lengths.ts'
import { holds, nextToSay } from '../../../client/screen/voice/plan.ts'
import { sayCall } from '../../../client/screen/voice/sentences.ts'
import type { Lengths, Utterance } from '../../../client/screen/voice/utterance.ts'
import type { Language } from '../../../shared/languages.ts'

/** A text that is spoken without a break. */
export interface Said {
  readonly numbers: readonly string[]
  readonly language: Language
  readonly seconds: number
}

export interface Speaker {
  /** Takes the current calls; returns whether the current text may go on. */
  show(shown: Shown, now: number): boolean
  /** The next text, or null. */
  next(now: number): Said | null
  /** The text was spoken to its end. */
  done(now: number): void
}

const file = join(import.meta.dirname, '../../../client/public/voice/pack.json')
const list = JSON.parse(readFileSync(file, 'utf8'))
/** With the clips of the pack. */
export const lengths: Lengths = (clips, language) => secondsOf(list, clips, language)

export function voice(): Speaker {
  let shown: Shown = { day: '', calls: [], prompt: null }
  let memory: Memory = opening(shown, 0)
  let current: Utterance | null = null
  return {
    show(next, now) {
      shown = next
      memory = withView(memory, shown, now)
      return current === null || holds(current, memory, shown)
    },
    next(now) {
      current = nextToSay(memory, shown, now, lengths)
      if (!current) return null
      const keys = new Set(current.keys)
      const numbers = [...keys].map((key) => key.split(' ')[3] ?? '')
      return { numbers, language: current.language, seconds: current.seconds }
    },
    done(now) {
      if (current) memory = heard(memory, current, now)
      current = null
    },
  }
}

/** Number by number, the oldest first, in full, twice in each language in turn. */
export function oneByOne(): Speaker {
  let shown: Shown = { day: '', calls: [], prompt: null }
  let lastCall = 0
  let left: (Said & { call: number })[] = []
  return {
    show(next) {
      shown = next
      const on = left[0] === undefined || shown.calls.some(({ call }) => call === left[0]?.call)
      if (!on) {
        lastCall = Math.max(lastCall, left[0]?.call ?? 0)
        left = []
      }
      return on
    },
    next() {
      if (left.length === 0) {
        const next = shown.calls.filter(({ call }) => call > lastCall).sort((a, b) => a.call - b.call)[0]
        if (!next) return null
        const { number, desk, call } = next
        left = (['zh-CN', 'en', 'zh-CN', 'en'] as const).map((language, index) => {
          const { clips } = sayCall({ numbers: [number], desk, place: 'sampling' }, language)
          const seconds = lengths(clips, language) + chimeSeconds(index === 0 ? 'call' : null)
          return { numbers: [number], language, seconds, call }
        })
      }
      return left[0] ?? null
    },
    done() {
      const [one] = left
      left = left.slice(1)
      if (one && left.length === 0) lastCall = one.call
    },
  }
}
