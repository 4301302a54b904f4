// The chimes: two notes that rise for a call and fall for a prompt; one note alone while several calls wait to be said.

export type ChimeKind = 'call' | 'call-brief' | 'prompt'

/** Hertz: a fifth, as station halls use. */
export const NOTES: Record<ChimeKind, readonly number[]> = {
  call: [659, 988],
  'call-brief': [988],
  prompt: [880, 659],
}
/** Seconds from one note to the next, and how long a note rings. */
export const NOTE_STEP = 0.28
export const RING = 0.9
/** Seconds from the chime to the first word. */
const UNTIL_WORDS: Record<ChimeKind, number> = { call: 0.85, 'call-brief': 0.3, prompt: 0.85 }

/** Seconds from the start of a chime to the first word after it; 0 for no chime. */
export function chimeSeconds(chime: ChimeKind | null): number {
  return chime ? UNTIL_WORDS[chime] : 0
}
