// Draws the map of the rooms as an SVG, light and dark: the pages, the server, and the code that both share. In each of
// the three a room is drawn above the rooms that it imports.

import dagre from '@dagrejs/dagre'
import type { RoomOnMap, RoomsGraph } from './rooms-graph.ts'

const BOX = 44
/** Pixels per letter, and the space left and right of a name. */
const [LETTER, PADDING] = [7.3, 26]
/** Pixels between the parts, around them, and for the name of each part. */
const [GAP, MARGIN, NAME] = [48, 24, 34]
const LEGEND = 62
const PARTS = [
  { name: 'client', says: 'client: the pages', has: ['client'] },
  { name: 'shared', says: 'shared: the rules and the words, for both', has: ['shared'] },
  { name: 'server', says: 'server and scripts', has: ['server', 'scripts'] },
] as const

interface Point {
  readonly x: number
  readonly y: number
}

interface Span {
  readonly top: number
  readonly bottom: number
}

interface Part {
  readonly width: number
  readonly height: number
  readonly svg: string
}

/** The layout is fixed, so the same graph always gives the same picture. */
export function drawMap(graph: RoomsGraph): string {
  const parts = PARTS.map((part) => drawPart(part, graph))
  const width = Math.max(...parts.map((part) => part.width)) + 2 * MARGIN
  const tops = parts.map((_, index) =>
    parts.slice(0, index).reduce((top, { height }) => top + height + GAP, LEGEND),
  )
  const [client, shared, server] = parts.map(({ height }, index) => {
    const top = tops[index] ?? 0
    return { top, bottom: top + height }
  }) as [Span, Span, Span]
  const height = server.bottom + MARGIN
  const between = (from: number, to: number) =>
    `<path class="wide arrow" d="M${width / 2} ${from}V${to}" marker-end="url(#tip)"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    '<title id="title">The rooms of Yimi, and which of them imports from which</title>',
    STYLE,
    MARKER,
    '<rect class="ground" width="100%" height="100%"/>',
    `<text class="legend" x="${MARGIN}" y="26">A box is a room: a folder of the source. Its doors are the files that other rooms import.</text>`,
    `<text class="legend" x="${MARGIN}" y="46">An arrow points to the room that is imported. An arrow that follows from two others is left out.</text>`,
    ...parts.map(
      (part, index) =>
        `<g transform="translate(${Math.round((width - part.width) / 2)} ${tops[index]})">${part.svg}</g>`,
    ),
    between(client.bottom, shared.top - 2),
    between(server.top, shared.bottom + 2),
    '</svg>',
    '',
  ].join('\n')
}

function drawPart({ name, says, has }: (typeof PARTS)[number], { rooms, arrows }: RoomsGraph): Part {
  const isIn = (room: string) => has.some((folder) => room === folder || room.startsWith(`${folder}/`))
  const inside = rooms.filter((room) => isIn(room.name))
  const layout = new dagre.graphlib.Graph()
  layout.setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 34, marginx: 18, marginy: 14 })
  layout.setDefaultEdgeLabel(() => ({}))
  for (const room of inside) {
    const letters = Math.max(shortName(room.name).length, 13)
    layout.setNode(room.name, { width: Math.round(letters * LETTER) + PADDING, height: BOX })
  }
  const own = arrows.filter(([from, to]) => isIn(from) && isIn(to))
  for (const [from, to] of own) layout.setEdge(from, to)
  dagre.layout(layout)
  const graph = layout.graph()
  const [width, height] = [Math.ceil(graph.width ?? 0), Math.ceil(graph.height ?? 0) + NAME]
  const drawn = [
    `<rect class="part" width="${width}" height="${height}" rx="10"/>`,
    `<text class="name" x="18" y="25">${says}</text>`,
    `<g class="${name}" transform="translate(0 ${NAME})">`,
    ...own.map(([from, to]) => arrow(layout.edge(from, to).points)),
    ...inside.map((room) => box(room, layout.node(room.name))),
    '</g>',
  ]
  return { width, height, svg: drawn.join('\n') }
}

/** Such as `day/events`. Files outside of any folder carry the name of their part. */
const shortName = (room: string) => room.replace(/^(?:client|server|shared)\//, '')

function box({ name, files, doors }: RoomOnMap, { x, y, width }: Point & { width: number }): string {
  const [left, top] = [Math.round(x - width / 2), Math.round(y - BOX / 2)]
  const middle = left + width / 2
  const counts = `${files} ${files === 1 ? 'file' : 'files'} · ${doors} ${doors === 1 ? 'door' : 'doors'}`
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${BOX}" rx="6"/>`,
    `<text x="${middle}" y="${top + 19}">${shortName(name)}</text>`,
    `<text class="counts" x="${middle}" y="${top + 35}">${counts}</text>`,
  ].join('')
}

/** A curve that passes near the inner points, and begins and ends at the outer ones. */
function arrow(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`
  const between = (one: Point, other: Point) => at({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
  const [first, ...rest] = points as [Point, ...Point[]]
  const last = rest.at(-1) ?? first
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last
    return `Q${at(point)} ${next === last ? at(last) : between(point, next)}`
  })
  return `<path class="arrow" d="M${at(first)}${bends.join('') || `L${at(last)}`}" marker-end="url(#tip)"/>`
}

const MARKER =
  '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5L8 4L0 7.5z"/></marker>'

const STYLE = `<style>
text { font: 600 12px ui-monospace, Menlo, Consolas, monospace; fill: #1c2430; text-anchor: middle }
.counts { font: 11px system-ui, sans-serif; fill: #4a5565 }
.legend, .name { font: 13px system-ui, sans-serif; fill: #4a5565; text-anchor: start }
.name { font-weight: 600 }
.ground { fill: #fff }
.part { fill: #f7f8fa; stroke: #d5dae1 }
.arrow { fill: none; stroke: #7b8794; stroke-width: 1.2 }
.wide { stroke-width: 2.5 }
#tip path { fill: #7b8794 }
.client rect { fill: #e3eefd; stroke: #5b8fd0 }
.server rect { fill: #e3f4e8; stroke: #55a06b }
.shared rect { fill: #fdf0d2; stroke: #c79a3a }
@media (prefers-color-scheme: dark) {
  text { fill: #e8edf3 }
  .counts, .legend, .name { fill: #aab6c4 }
  .ground { fill: #0d1117 }
  .part { fill: #151b23; stroke: #2f3945 }
  .client rect { fill: #172a44 }
  .server rect { fill: #16301f }
  .shared rect { fill: #3a2e12 }
}
</style>`
