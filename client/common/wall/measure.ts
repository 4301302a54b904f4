// The width of words in this device's own fonts.

/** The most entries of the cache: more than a wall shows at once. */
const MOST = 600
const AT = 100
/** Room for the letter spacing of a number, and for rounding. */
const SPARE = 0.03

const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null = null

/** Width of words in ems at a weight. Each figure counts as the widest figure: on the wall all have the same width. */
export function emsIn(words: string, weight: 700 | 800): number {
  const key = `${weight} ${words}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const ems = Math.max(measured(words, weight), measured(words.replaceAll(/\d/g, '0'), weight))
  known.set(key, ems)
  return ems
}

function measured(words: string, weight: number): number {
  pen ??= document.createElement('canvas').getContext('2d')
  // without a canvas, every letter counts as one em, the widest
  if (!pen) return words.length
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif'
  pen.font = `${weight} ${AT}px ${family}`
  return pen.measureText(words).width / AT + SPARE * (weight === 800 ? words.length / 3 : 1)
}
