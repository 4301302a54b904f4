// The comparison of a figure with that of the period before.

import { words } from '../common/words/words.ts'

/** `before: 120 (+8%)`, for a day against the day before; empty where there was nothing. */
export function sayAgainst(
  now: number | null,
  before: number | null,
  say: (figure: number | null) => string,
  isDay: boolean,
): string {
  if (before === null) return ''
  const text = words().figures
  return (isDay ? text.againstDay : text.against)({ value: `${say(before)}${change(now, before)}` })
}

/** The change in whole per cents; there is none where the figure before was 0. */
function change(now: number | null, before: number): string {
  if (now === null || before === 0) return ''
  const { same, inBrackets } = words().figures
  const share = Math.round(((now - before) / before) * 100)
  if (now === before) return inBrackets({ said: same })
  const signed = `${share > 0 ? '+' : share < 0 ? '−' : '±'}${Math.abs(share)}%`
  return inBrackets({ said: signed })
}
