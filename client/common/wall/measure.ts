// How wide words are, as this machine's own fonts draw them.

/** More than a wall shows at once. */
const MOST = 600
const AT = 100
/** Letter spacing of a number, and what rounding may add. */
const SPARE = 0.03

const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null = null

/** Width of words in ems at a weight. Figures count as the widest of them: on the wall all are as wide. */
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
  // without one, every letter counts as the widest that there are
  if (!pen) return words.length
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif'
  pen.font = `${weight} ${AT}px ${family}`
  return pen.measureText(words).width / AT + SPARE * (weight === 800 ? words.length / 3 : 1)
}
