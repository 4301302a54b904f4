// The order of the rooms, the doors of each, and what a pure module may hold, as data.

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderCircles } from '../scripts/structure/folder-circles.ts'
import { importsOf } from '../scripts/structure/imports.ts'
import { moduleStateIn } from '../scripts/structure/module-state.ts'
import { CODE_FOLDERS, isCode, type Source, sourcesIn } from '../scripts/structure/sources.ts'

const DAY = 'shared/day'

/** The rooms of a day, and its files outside of them. Each imports only from those that stand before it. */
const order: readonly string[] = [
  'nouns',
  'draft',
  'pace',
  'undo',
  'events',
  'log',
  'rules',
  'waits',
  'alarms',
  'commands',
  'evolve.ts',
  'decide.ts',
  'quarantine.ts',
  'views',
  'reports',
]

/** The files of a room that others may import. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'shared/day/events': ['index.ts', 'event.ts', 'event-fields.ts'],
  'shared/day/pace': [
    'call-time.ts',
    'drift.ts',
    'factors.ts',
    'first-pace.ts',
    'head.ts',
    'learn.ts',
    'told.ts',
    'unlearn.ts',
  ],
  'shared/day/waits': [
    'done-by.ts',
    'estimate.ts',
    'last-number.ts',
    'next-stop.ts',
    'soon.ts',
    'until-room.ts',
    'wait.ts',
  ],
  'shared/day/reports/figures': [
    'chosen.ts',
    'counts.ts',
    'door.ts',
    'day-figures.ts',
    'helped.ts',
    'hours.ts',
    'kept.ts',
    'old-tally.ts',
    'period-figures.ts',
    'stays.ts',
    'sums.ts',
    'tally.ts',
  ],
  'shared/day/commands': [
    'index.ts',
    'command.ts',
    'lifts.ts',
    // what the server gives of itself, or by another way in: it has them as values, and names none
    'change-settings.ts',
    'drop-visit.ts',
    'hand-over.ts',
    'note-restore.ts',
    'note-visit.ts',
    'open-day.ts',
    'open-desk.ts',
    'open-on-time.ts',
    'pass-time.ts',
    'put-day-right.ts',
  ],
  'server/store/log': ['log.ts'],
  'server/store/records': ['records.ts'],
  'server/store/migrations': ['migrations.ts'],
  // the store, and the file that it is in
  'server/store/sqlite': ['sqlite.ts', 'file.ts'],
  'server/store/postgres': ['postgres.ts'],
  // the second and the third for the scripts that make and restore a backup by hand
  'server/store/backup': ['backups.ts', 'copy-store.ts', 'restore.ts'],
}

/** The files of a room of the day that server and pages may import. Rooms of the day itself may import each of its doors. */
const doorsOfTheDay: Readonly<Record<string, readonly string[]>> = {
  'shared/day/draft': ['draft.ts'],
  'shared/day/pace': ['first-pace.ts', 'told.ts'],
  'shared/day/undo': [],
  'shared/day/events': [],
  'shared/day/rules': [
    'due.ts',
    'hours.ts',
    'joins.ts',
    'left-over.ts',
    'line.ts',
    'prompts.ts',
    'slip-lots.ts',
    'timetable.ts',
  ],
  'shared/day/waits': ['estimate.ts', 'wait.ts'],
  'shared/day/reports': ['audit.ts', 'desks-needed.ts', 'out-of-order.ts'],
}

/** Rooms of the day of which each file is a door, and why. */
const open: Readonly<Record<string, string>> = {
  'shared/day/nouns': 'the vocabulary: every room speaks in these words',
  'shared/day/log': 'what stands in the log, for whoever writes or reads it',
  'shared/day/alarms': 'two lists of facts, and both are shown',
  'shared/day/views': 'a file for each viewer, and the parts of views that pages name',
}

/** A folder whose own folders are still one room with it: its loose files and `route/` need each other. */
const oneRoom = ['server/http/']

const root = fileURLToPath(new URL('..', import.meta.url))
const code = CODE_FOLDERS.flatMap((folder) => sourcesIn(root, folder)).filter(isCode)

test('a room of the day imports only from the rooms before it', () => {
  expect(code.flatMap(backwards)).toEqual([])
})

test('no folders import each other in a circle', () => {
  const isInOne = (circle: string) =>
    oneRoom.some((room) => circle.split(', ').every((one) => one.startsWith(room)))
  expect(folderCircles(code).filter((circle) => !isInOne(circle))).toEqual([])
})

test('a room is entered by its doors', () => {
  expect(code.flatMap(throughWalls)).toEqual([])
})

test('each room of the day has doors, or says why it is open', () => {
  const rooms = new Set(code.map(({ path }) => dirname(path)).filter((room) => room.startsWith(`${DAY}/`)))
  const known = [...Object.keys(doors), ...Object.keys(doorsOfTheDay), ...Object.keys(open)]
  expect([...rooms].filter((room) => !known.includes(room))).toEqual([])
  expect(Object.keys({ ...doorsOfTheDay, ...open }).filter((room) => !rooms.has(room))).toEqual([])
})

test('each door is a file, and somebody uses it', () => {
  const used = new Set(
    code
      .flatMap((source) => importsOf(source).filter(({ of }) => dirname(of) !== dirname(source.path)))
      .map(({ of }) => of),
  )
  const all = Object.entries(doors).flatMap(([room, files]) => files.map((file) => `${room}/${file}`))
  expect(all.filter((door) => !used.has(door))).toEqual([])
})

test('no module of shared remembers anything between two calls', () => {
  const shared = code.filter(({ path }) => path.startsWith('shared/'))
  expect(shared.flatMap((source) => moduleStateIn(source).map((name) => `${source.path} ${name}`))).toEqual(
    [],
  )
})

test('a made-up house that breaks these rules is found out', () => {
  const source = (path: string, text: string): Source => ({ path, text })
  const wrong = source(`${DAY}/nouns/site.ts`, `import type { Draft } from '../draft/draft.ts'`)
  expect(backwards(wrong)).toEqual([`${DAY}/nouns/site.ts imports ${DAY}/draft/draft.ts`])
  expect(backwards(source(`${DAY}/attic/x.ts`, ''))).toEqual([`${DAY}/attic/x.ts is in no room`])
  expect(throughWalls(source('server/a.ts', `import '../shared/day/waits/flow.ts'`))).toHaveLength(1)
  expect(throughWalls(source('shared/day/waits/a.ts', `import './flow.ts'`))).toEqual([])
  const learns = `import '${'../'.repeat(2)}shared/day/pace/learn.ts'`
  expect(throughWalls(source('server/days/a.ts', learns))).toHaveLength(1)
  expect(throughWalls(source('shared/day/events/a.ts', `import '../pace/learn.ts'`))).toEqual([])
  const folders = [
    source('a/b/c.ts', `import '../d/e.ts'`),
    source('a/d/e.ts', ''),
    source('a/d/f.ts', `import '../b/c.ts'`),
  ]
  expect(folderCircles(folders)).toEqual(['a/b, a/d'])
  expect(folderCircles(folders.slice(0, 2))).toEqual([])
  const state = `
    export const kept = new Map<string, number>()
    const made = new WeakMap()
    let last = 0
    const list = []
    const counter = new Counter()
    const bare = Object.create(null)
    const tally = { calls: 0, of: { desks: 0 } }
    const row = { n: 0 }
    export const count = () => { tally.of.desks += 1 }
    const PATTERN = new RegExp('a')
    const FIXED: ReadonlySet<string> = new Set(['a'])
    const PAIR = ['a', 'b'] as const
    const rows: readonly string[] = ['a']
    export function f() { let count = 0; const own = new Map(); return { count, own } }`
  expect(moduleStateIn(source('shared/x.ts', state))).toEqual([
    'kept',
    'made',
    'last',
    'list',
    'counter',
    'bare',
    'tally',
  ])
})

function backwards(source: Source): string[] {
  if (!source.path.startsWith(`${DAY}/`)) return []
  const place = placeOf(source.path)
  if (place < 0) return [`${source.path} is in no room`]
  return importsOf(source)
    .filter(({ of }) => of.startsWith(`${DAY}/`) && placeOf(of) > place)
    .map(({ of }) => `${source.path} imports ${of}`)
}

function placeOf(path: string): number {
  return order.indexOf(path.slice(DAY.length + 1).split('/')[0] ?? '')
}

function throughWalls(source: Source): string[] {
  return importsOf(source)
    .filter(({ of }) => {
      const room = dirname(of)
      if (room === dirname(source.path)) return false
      const isOutside = !source.path.startsWith(`${DAY}/`)
      const those = (isOutside ? doorsOfTheDay[room] : undefined) ?? doors[room]
      return those?.every((door) => of !== `${room}/${door}`)
    })
    .map(({ of }) => `${source.path} imports ${of}`)
}
