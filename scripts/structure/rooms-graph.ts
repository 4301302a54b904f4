// The rooms as the map shows them, and which of them imports from which.

import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

export interface RoomOnMap {
  readonly name: string
  readonly files: number
  /** How many of its files other rooms import. */
  readonly doors: number
}

export interface RoomsGraph {
  readonly rooms: readonly RoomOnMap[]
  /** From the importing room to the imported one, ordered by name. */
  readonly arrows: readonly (readonly [from: string, to: string])[]
}

/** Rooms that are large enough to be drawn as their subfolders. */
const DIVIDED = ['shared/day', 'server/store', 'client/common']
/** Single files that every room beside them may import, unlike the files next to them. */
const FILES: Readonly<Record<string, string>> = {
  'server/clock.ts': 'server/clock, log',
  'server/log.ts': 'server/clock, log',
  'server/private-files.ts': 'server/private-files',
  'shared/languages.ts': 'shared/languages',
}

/** The room of a file, by its path from the root. */
export function mapRoomOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  const second = folders.slice(0, 2).join('/')
  const known = FILES[path]
  if (known) return known
  if (folders[0] === 'scripts') return 'scripts'
  return DIVIDED.includes(second) ? folders.slice(0, 3).join('/') : second
}

export function graphOf(code: readonly Source[]): RoomsGraph {
  const paths = new Set(code.map(({ path }) => path))
  const names = [...new Set(code.map(({ path }) => mapRoomOf(path)))].sort()
  const doors = new Map(names.map((name) => [name, new Set<string>()]))
  const arrows = new Map(names.map((name) => [name, new Set<string>()]))
  for (const source of code) {
    const from = mapRoomOf(source.path)
    for (const { of, isLater } of importsOf(source)) {
      const to = mapRoomOf(of)
      // a dynamic import is no dependency here: the list of languages names all words and loads none
      if (isLater || !paths.has(of) || from === to) continue
      doors.get(to)?.add(of)
      arrows.get(from)?.add(to)
    }
  }
  return {
    rooms: names.map((name) => ({
      name,
      files: code.filter(({ path }) => mapRoomOf(path) === name).length,
      doors: doors.get(name)?.size ?? 0,
    })),
    arrows: withoutShortcuts(arrows),
  }
}

/**
 * The arrows that do not follow from others: if a imports from b and b from c, an arrow from a to c would tell nothing
 * new about the order of the rooms. Rooms that import each other keep their arrows.
 */
function withoutShortcuts(arrows: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] {
  const below = new Map([...arrows.keys()].map((name) => [name, reachableFrom(name, arrows)]))
  const isAbove = (one: string, other: string) => below.get(one)?.has(other) && !below.get(other)?.has(one)
  return [...arrows]
    .flatMap(([from, all]) =>
      [...all]
        .filter((to) => ![...all].some((between) => isAbove(from, between) && isAbove(between, to)))
        .map((to): [string, string] => [from, to]),
    )
    .sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))
}

function reachableFrom(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>()
  const into = (name: string) => {
    for (const next of arrows.get(name) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      into(next)
    }
  }
  into(start)
  return found
}
