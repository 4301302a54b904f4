// Where everything stands on the screen and how large it is, from the window, how large the screen is, and from how
// far it is read. Places are fixed rather than left to flow: what there is no room for is left out, and nothing overlaps.

/** Capital height in metres for each metre of distance: 107 mm at 10 m. */
const CAPITAL = 0.0107
/** Capital height of the system's fonts, in ems; the lowest of them. */
const CAPITAL_EMS = 0.7
const INCH = 0.0254
/** A code is scanned from ten times its width: 30 cm from 3 m. */
const CODE_METRES = 0.3
/** A number, its desk, the words and the space around them, in ems. */
const ROW_EMS = 6.2
/** Height of a row of calls, in ems. */
export const ROW_HEIGHT = 1.22
/** A line's drawing with its scale: height in parts of the distance between two marks; and the most marks drawn apart. */
const DRAWN = 43 / 20
const MOST_APART = 61
/** Words beside a number to bring forward, and its mark, in ems. */
const FORWARD_EMS = 6.3
/** Words below the code, in ems. */
const JOIN_EMS = 13.5
/** More than so many times as wide as high: a strip over a door. */
const STRIP = 2.4
/** From so many times as high as wide on, everything has room below the other. */
const TALL = 1.4
/** A living-room television read from across a small yard, for sites that have not said. */
export const USUAL = { diagonal: 65, distance: 6 } as const
/** Inches and metres without which the sum has no answer. */
const SMALLEST = 5

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Area = 'head' | 'band' | 'calls' | 'join' | 'forward' | 'queues'

export interface Sizes {
  readonly shape: 'wide' | 'tall' | 'strip'
  /** Font size that is read from the farthest place; of each call. */
  readonly read: number
  /** Font size of the one just called. */
  readonly newest: number
  /** Font size of the words around them. */
  readonly small: number
  /** Font size of those to bring forward: their phones say it too, so it may be less. */
  readonly forward: number
  /** Width of the code. */
  readonly code: number
  readonly gap: number
  /** Height of the drawing of a line, its scale included. */
  readonly line: number
  readonly areas: Readonly<Record<Area, Rect>>
  /** Columns and rows for the calls before the newest. */
  readonly columns: number
  readonly rows: number
  readonly forwardRows: number
  readonly queueRows: number
}

export interface Surface {
  readonly width: number
  readonly height: number
  readonly diagonal: number
  readonly distance: number
}

/** The sizes on a surface, for queues with so many marks each. */
export function sizesOf(surface: Surface, marks: readonly number[]): Sizes {
  const { width, height } = surface
  const short = Math.min(width, height)
  const shape = width / height >= STRIP ? 'strip' : height / width >= TALL ? 'tall' : 'wide'
  const perMetre = Math.hypot(width, height) / (Math.max(SMALLEST, surface.diagonal) * INCH)
  const wanted = (CAPITAL * surface.distance * perMetre) / CAPITAL_EMS
  const read = within(wanted, 0.07 * short, 0.3 * short)
  const basis: Basis = {
    width,
    height,
    read,
    pad: 0.022 * short,
    gap: 0.016 * short,
    small: within(read * 0.27, 0.024 * short, 0.034 * short) * (shape === 'strip' ? 1.3 : 1),
    forward: within(read * 0.6, 0.05 * short, 0.085 * short) * (shape === 'strip' ? 1.4 : 1),
    code: within(CODE_METRES * perMetre, 0.2 * short, (shape === 'strip' ? 0.46 : 0.4) * short),
    line: within(read * 0.85, 0.07 * short, 0.12 * short) * (shape === 'strip' ? 1.6 : 1),
    marks,
  }
  const placed = { wide: placeWide, tall: placeTall, strip: placeStrip }[shape](basis)
  const { small, code, gap } = basis
  const { forward: aside, queues } = placed.areas
  const forward = Math.min(basis.forward, aside.width / FORWARD_EMS)
  const line = lineIn(queues.width, basis)
  return {
    shape,
    small,
    forward,
    code,
    gap,
    line,
    ...placed,
    ...rowsIn(placed.areas.calls, read, gap),
    forwardRows: Math.max(0, Math.floor((aside.height - 2.4 * small) / (forward * 1.25))),
  }
}

interface Basis {
  readonly width: number
  readonly height: number
  readonly read: number
  readonly pad: number
  readonly gap: number
  readonly small: number
  readonly forward: number
  readonly code: number
  readonly line: number
  readonly marks: readonly number[]
}

interface Placed {
  readonly areas: Record<Area, Rect>
  readonly queueRows: number
}

/** Calls above the lines on the left, the code and whom to bring forward on the right. */
function placeWide({ width, height, read, pad, gap, small, forward, code, ...rest }: Basis): Placed {
  const head = { x: pad, y: pad, width: width - 2 * pad, height: 2.5 * small }
  const top = pad + head.height + gap
  const side = Math.max(code, FORWARD_EMS * forward, JOIN_EMS * small)
  const left = width - 2 * pad - gap * 1.5 - side
  const x = width - pad - side
  const band = { x: pad, y: top, width: left, height: within(read, 0.1 * height, 0.16 * height) }
  const below = top + band.height + gap
  const free = height - pad - below
  const { rows, used } = queuesIn({ width: left, height: free * 0.55, words: 1.7 }, { ...rest, small, gap })
  const callsHeight = free - used - (used ? gap : 0)
  const joinHeight = code + 6 * small
  const y = top + joinHeight + gap
  return {
    queueRows: rows,
    areas: {
      head,
      band,
      calls: { x: pad, y: below, width: left, height: callsHeight },
      queues: { x: pad, y: height - pad - used, width: left, height: used },
      join: { x, y: top, width: side, height: joinHeight },
      forward: { x, y, width: side, height: height - pad - y },
    },
  }
}

/** One below the other, the code beside whom to bring forward. */
function placeTall({ width, height, read, pad, gap, small, code, ...rest }: Basis): Placed {
  const full = width - 2 * pad
  const head = { x: pad, y: pad, width: full, height: 4.2 * small }
  const top = pad + head.height + gap
  const band = { x: pad, y: top, width: full, height: within(read * 1.1, 0.1 * width, 0.19 * width) }
  const below = top + band.height + gap
  const middle = code + 6 * small
  const join = Math.max(code, JOIN_EMS * small)
  const free = height - pad - below - middle - gap
  const { rows, used } = queuesIn({ width: full, height: free * 0.5, words: 2.7 }, { ...rest, small, gap })
  const callsHeight = free - used - (used ? gap : 0)
  const y = below + callsHeight + gap
  const x = pad + join + 2 * gap
  return {
    queueRows: rows,
    areas: {
      head,
      band,
      calls: { x: pad, y: below, width: full, height: callsHeight },
      join: { x: pad, y, width: join, height: middle },
      forward: { x, y, width: width - pad - x, height: middle },
      queues: { x: pad, y: height - pad - used, width: full, height: used },
    },
  }
}

/** Side by side under one row of words, as over a door. */
function placeStrip({ width, height, pad, gap, small, forward, code, ...rest }: Basis): Placed {
  const head = { x: pad, y: pad, width: width * 0.42, height: height * 0.17 }
  const bandX = pad + head.width + 2 * gap
  const band = { x: bandX, y: pad, width: width - pad - bandX, height: head.height }
  const y = pad + head.height + gap
  const free = height - pad - y
  const join = Math.max(code, JOIN_EMS * small)
  const across = width - 2 * pad - join - 6 * gap
  const side = Math.min(across * 0.24, 5 * forward)
  const calls = (across - side) * 0.52
  const queues = across - side - calls
  const { rows, used } = queuesIn({ width: queues, height: free, words: 2.7 }, { ...rest, small, gap })
  const x = pad + calls + 2 * gap
  return {
    queueRows: rows,
    areas: {
      head,
      band,
      calls: { x: pad, y, width: calls, height: free },
      forward: { x, y, width: side, height: free },
      queues: { x: x + side + 2 * gap, y, width: queues, height: used },
      join: { x: width - pad - join, y, width: join, height: free },
    },
  }
}

/** How many queues there is room for, and the height they take. `words`: height of what stands above a line. */
function queuesIn(
  room: { width: number; height: number; words: number },
  basis: Pick<Basis, 'marks' | 'line' | 'small' | 'gap'>,
): { rows: number; used: number } {
  const line = lineIn(room.width, basis)
  let used = 0
  for (const [index, count] of basis.marks.entries()) {
    const next = used + room.words * basis.small + (count > 0 ? line : 0) + basis.gap
    if (next > room.height) return { rows: index, used }
    used = next
  }
  return { rows: basis.marks.length, used }
}

/** Height of the drawing of each line, all at one scale. */
function lineIn(width: number, { marks, line }: Pick<Basis, 'marks' | 'line'>): number {
  const apart = Math.min(MOST_APART, Math.max(1, ...marks))
  return Math.min(line, (width / apart) * DRAWN)
}

/** The newest call as large as there is room for, and how many more are read from the farthest place. */
function rowsIn(
  { width, height }: Rect,
  wanted: number,
  gap: number,
): Pick<Sizes, 'read' | 'newest' | 'columns' | 'rows'> {
  const read = Math.min(wanted, width / ROW_EMS, height / ROW_HEIGHT)
  const alone = Math.min(width / ROW_EMS, height / ROW_HEIGHT)
  const newest = Math.max(read, Math.min(alone, (height * 0.55) / ROW_HEIGHT, read * 2.2))
  const below = height - newest * ROW_HEIGHT
  const rows = Math.max(0, Math.floor(below / (read * ROW_HEIGHT + gap)))
  const columns = width >= 2 * ROW_EMS * read + gap ? 2 : 1
  return rows === 0 ? { read, newest: alone, columns, rows } : { read, newest, columns, rows }
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
