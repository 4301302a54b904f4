// The size of words that fit their place: a sentence of four words fills it, and one of two hundred still fits.

/** Height of a line of words, in ems. */
const LINE = 1.25
/** The part of the room that is lost where lines break between words. */
const WASTE = 1.12

/** A sentence's width in ems: Chinese is as wide as high, bold Latin two thirds of it. */
export function emsOf(words: string): number {
  let ems = 0
  for (const letter of words) ems += letter.charCodeAt(0) > 0x2e7f ? 1 : 0.68
  return ems
}

/** The largest font size, at most `most`, with which the sentences fit below each other. Each has its own share of it. */
export function sizeToFit(
  sentences: readonly { words: string; share: number }[],
  { width, height }: { width: number; height: number },
  most: number,
): number {
  const steps = 40
  for (let step = 0; step < steps; step++) {
    const size = most * (1 - step / steps)
    const used = sentences.reduce((sum, { words, share }) => sum + heightOf(words, size * share, width), 0)
    if (used <= height) return size
  }
  return most / steps
}

function heightOf(words: string, size: number, width: number): number {
  const across = emsOf(words) * size
  const lines = across <= width ? 1 : Math.ceil((across * WASTE) / width)
  return lines * size * LINE
}
