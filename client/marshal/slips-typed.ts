// The slips that somebody means who types the first and the last number, or the fault and its field.

import { letterOf } from '../../shared/day/nouns/find.ts'
import { numberOf } from '../../shared/day/nouns/numbering.ts'
import { isSlipNumber, MOST_SLIPS } from '../../shared/day/nouns/slip.ts'
import type { Problem } from '../../shared/protocol/problems.ts'
import type { SlipWords } from '../../shared/text/zh-CN/slips.ts'
import { numbersMeant } from '../common/numbers/typed-number.ts'
import type { Say } from '../common/words/say.ts'
import { words } from '../common/words/words.ts'

export type SlipField = 'from' | 'to'

export interface SlipFault {
  readonly field: SlipField
  readonly say: Say
}

export interface SlipsMeant {
  readonly from: string
  readonly to?: string
}

/** The slips to take in, or the fault. `queues`: the letters of the site. */
export function slipsMeant(
  typed: Readonly<Record<SlipField, string>>,
  queues: readonly string[],
): SlipsMeant | SlipFault {
  const from = numberIn('from', typed.from, queues)
  if (typeof from !== 'string') return from
  if (!typed.to.trim()) return { from }
  const to = numberIn('to', typed.to, queues)
  if (typeof to !== 'string') return to
  const more = Number(to.slice(1)) - Number(from.slice(1))
  if (letterOf(from) !== letterOf(to)) return fault('to', (text) => text.otherQueue)
  if (more < 0) return fault('to', (text) => text.backwards)
  if (more >= MOST_SLIPS) return tooMany(numberOf(letterOf(from), Number(from.slice(1)) + MOST_SLIPS - 1))
  return { from, to }
}

/** The fault that the server found, where it names one field; null: it names none. */
export function slipFaultIn({ code, errors }: Problem, { from }: SlipsMeant): SlipFault | null {
  if (code === 'unknown-queue') return fault('from', (text) => text.noQueue({ queue: letterOf(from) }))
  const [error] = errors
  if (error?.path === 'to' && error.rule === 'min') return fault('to', (text) => text.backwards)
  if (error?.path === 'to' && error.rule === 'max') return tooMany(String(error.limit))
  const field = (['from', 'to'] as const).find((name) => name === error?.path)
  return field && error ? { field, say: () => error.message } : null
}

function numberIn(field: SlipField, typed: string, queues: readonly string[]): string | SlipFault {
  if (!typed.trim()) return fault(field, (text) => text.empty)
  const [number, ...others] = numbersMeant(typed, queues)
  if (!number || others.length > 0) return fault(field, (text) => text.noNumber)
  const queue = letterOf(number)
  if (!queues.includes(queue)) return fault(field, (text) => text.noQueue({ queue }))
  return isSlipNumber(number) ? number : fault(field, (text) => text.noSlip({ number }))
}

function tooMany(last: string): SlipFault {
  return fault('to', (text) => text.tooMany({ most: MOST_SLIPS, last }))
}

function fault(field: SlipField, say: (text: SlipWords) => string): SlipFault {
  return { field, say: () => say(words().slips) }
}
