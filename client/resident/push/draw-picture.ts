// Draws the picture of a number: dark on white, whatever the page's colours, so that it can be read anywhere.

import { fewModules } from '../../common/elements/few-modules.ts'
import type { Pictured } from './pictured.ts'

/** In pixels: sharp on a phone, and small enough to send. */
const WIDTH = 900
const EDGE = 60
const INSIDE = WIDTH - 2 * EDGE
const CODE = 330
/** Width of the white edge that a code needs, in modules. */
const QUIET_ZONE = 4
const INK = '#10201c'
const QUIET = '#5b6b66'
const ACCENT = '#0a6b50'
const FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif'

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: 400 | 800
  readonly ink: string
  /** Pixels above it. */
  readonly above: number
}

export function drawPicture({ dir, number, site, of, address, notes }: Pictured): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws nothing')
  const size = fitting(pen, number)
  const above = wrapped(pen, site, { size: 48, weight: 800, ink: ACCENT, above: 12 })
  const below = of.flatMap((text) => wrapped(pen, text, { size: 40, weight: 400, ink: INK, above: 20 }))
  const last = notes.flatMap((text) => wrapped(pen, text, { size: 30, weight: 400, ink: QUIET, above: 16 }))
  const head: Line = { text: number, size, weight: 800, ink: INK, above: 40 }
  const lines = [...above, head, ...below]
  const height = (all: readonly Line[]) => all.reduce((sum, line) => sum + line.above + line.size * 1.25, 0)
  canvas.width = WIDTH
  canvas.height = Math.ceil(EDGE + height(lines) + 40 + CODE + height(last) + EDGE)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.direction = dir
  const codeAt = write(pen, lines, EDGE) + 40
  drawCode(pen, address, (WIDTH - CODE) / 2, codeAt)
  write(pen, last, codeAt + CODE)
  return canvas
}

/** Writes the lines below each other, and returns where the last ends. */
function write(pen: CanvasRenderingContext2D, lines: readonly Line[], from: number): number {
  let y = from
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (const line of lines) {
    pen.font = fontOf(line)
    pen.fillStyle = line.ink
    const height = line.size * 1.25
    pen.fillText(line.text, WIDTH / 2, y + line.above + height / 2, INSIDE)
    y += line.above + height
  }
  return y
}

function drawCode(pen: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  const { modules } = fewModules(text)
  // whole pixels, or fine lines show between the modules
  const dot = Math.floor(CODE / (modules.size + 2 * QUIET_ZONE))
  const from = Math.round((CODE - dot * modules.size) / 2)
  pen.fillStyle = INK
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) pen.fillRect(x + from + column * dot, y + from + row * dot, dot, dot)
}

/** The size in which the number is as wide as the picture, or nearly. */
function fitting(pen: CanvasRenderingContext2D, number: string): number {
  pen.font = fontOf({ size: 100, weight: 800 })
  return Math.min(260, Math.floor((100 * INSIDE) / pen.measureText(number).width))
}

function fontOf({ size, weight }: Pick<Line, 'size' | 'weight'>): string {
  return `${weight} ${size}px ${FONT}`
}

/** The text in lines that fit. Chinese breaks between any two characters, so that pieces are as the language has them. */
function wrapped(pen: CanvasRenderingContext2D, text: string, style: Omit<Line, 'text'>): Line[] {
  pen.font = fontOf(style)
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line && pen.measureText((line + piece).trim()).width > INSIDE) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line].map((one, at) => ({
    ...style,
    text: one.trim(),
    above: at === 0 ? style.above : 0,
  }))
}

/** Words with the space after them, and single characters of Chinese with the sign after them: no line begins with a comma. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[“「『（]*[\u2e80-\u9fff\uff00-\uffef][，。、；：！？”』」）]*|[“「『（]*[^\s“「『（\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g,
    ) ?? []
  )
}
