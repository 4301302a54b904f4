// Holds the code to the rooms of rooms.ts, and to the bounds of files and functions.

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { actsAtImport } from '../scripts/structure/acts-at-import.ts'
import { circles } from '../scripts/structure/circles.ts'
import { repeatedNames } from '../scripts/structure/exported-names.ts'
import { functionsOf } from '../scripts/structure/functions.ts'
import { importsOf } from '../scripts/structure/imports.ts'
import { pagesOf } from '../scripts/structure/pages-of.ts'
import { graphOf } from '../scripts/structure/rooms-graph.ts'
import { CODE_FOLDERS, isCode, type Source, sourcesIn } from '../scripts/structure/sources.ts'
import { repeatedOnPurpose } from './repeated-names.ts'
import { type Room, rooms } from './rooms.ts'

/** Globals that bring in the clock, chance, or the machine; not a word of that name, as of a window where papers are handed in. */
const impure =
  /(?<![\w$.'-])(?:Date|Temporal\.Now|Math\.random|setTimeout|setInterval|setImmediate|performance|process|crypto|fetch|console|globalThis|window)(?![\w$'-]|: ')/g
/** Where time is made: everything else on the server is given a clock. */
const clockwork = /(?<![\w$.])(?:Date\.now|new Date\(\)|setTimeout|setInterval)(?![\w$])/g
const theProcess = /(?<![\w$.])process\.\w+/g

/** The files of the client that a browser starts with. */
const entries = /^client\/(?:\w+\/page|common\/shell\/service-worker)\.ts$/
const lists = ['shared/day/commands/index.ts', 'shared/day/events/index.ts', 'shared/languages.ts']
/** The words of a language: a folder each. */
const language = /^shared\/text\/[\w-]+\/index\.ts$/
const longest = 300
/** Longer than that all the same, and why. */
const longer: Readonly<Record<string, string>> = {}
const longestFunction = 60
/** Functions of the tests that are longer all the same, in the order of the alphabet. Each keeps a state that its inner functions share. */
const longerInTests = [
  'tests/chaos/checker.ts checkPast',
  'tests/chaos/marshal.ts marshalWith',
  'tests/chaos/person.ts personWith',
  'tests/chaos/postgres-under-test.ts postgresUnderTest',
  'tests/chaos/sample-history.ts play',
  'tests/chaos/server-node.ts serverNode',
  'tests/chaos/viewer.ts openViewer',
  // a browser gets it as its text, so it can call nothing outside of itself
  'tests/e2e/wall/rendered.ts readWall',
  'tests/e2e/wall/rendered.ts readWall > argument of evaluate',
  'tests/kit/postgres.ts embedded',
  'tests/kit/world.ts openWorld',
  'tests/load/county/lane.ts openLane',
  'tests/load/county/watch.ts watchOf',
  'tests/load/waits/play.ts playPlan',
  'tests/load/way/play.ts playWay',
  'tests/server/live/stage.ts stage',
  'tests/server/live/wire-fuzz.prop.test.ts play',
]
/** Names that say nothing. */
const empty = /(?:^|-)(?:utils?|helpers?|managers?|services?|types)$/
const named = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|zh-CN)(?:\.[a-z0-9]+)*$/

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = CODE_FOLDERS.flatMap((folder) => sourcesIn(root, folder))
const code = sources.filter(isCode)
const tests = sourcesIn(root, 'tests')

test('a room imports only what its row of the table allows', () => {
  expect(code.flatMap(trespasses)).toEqual([])
})

test('client/common holds only what two pages share', () => {
  expect(servesOnePage(code)).toEqual([])
})

test('a file of the client does nothing until it is called', () => {
  const called = code.filter(({ path }) => path.startsWith('client/') && !entries.test(path))
  expect(called.flatMap(actsAtImport)).toEqual([])
})

test("an element's file and class are named after its tag: yi-line is LineElement, in line.ts", () => {
  expect(code.flatMap(misnamedElements)).toEqual([])
})

test('an exported name has one meaning: one file exports it, or the list of repeated names says why', () => {
  const all = repeatedNames(code)
  const repeated = [...all].filter(([name]) => !(name in repeatedOnPurpose))
  expect(repeated.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([])
  expect(Object.keys(repeatedOnPurpose).filter((name) => !all.has(name))).toEqual([])
})

test('shared knows no clock, no chance and no machine', () => {
  const shared = code.filter(({ path }) => path.startsWith('shared/'))
  expect(shared.flatMap((source) => mentions(source, impure))).toEqual([])
})

test('time on the server comes from its clock', () => {
  const others = code.filter(({ path }) => path.startsWith('server/') && path !== 'server/clock.ts')
  expect(others.flatMap((source) => mentions(source, clockwork))).toEqual([])
})

test('only main knows the process', () => {
  const others = code.filter(({ path }) => path.startsWith('server/') && path !== 'server/main.ts')
  expect(others.flatMap((source) => mentions(source, theProcess))).toEqual([])
})

test('no files import each other in a circle', () => {
  // the list of languages names where the words are, and loads none of them with itself
  const list = (source: Source) =>
    source.path === 'shared/languages.ts'
      ? { path: source.path, text: source.text.replaceAll('import(', '(') }
      : source
  expect(circles(code.map(list))).toEqual([])
})

test('no rooms import each other in a circle, as the map shows them', () => {
  const { arrows } = graphOf(code)
  const below = (from: string, found: Set<string> = new Set()): Set<string> => {
    for (const [one, to] of arrows) if (one === from && !found.has(to)) below(to, found.add(to))
    return found
  }
  const round = [...new Set(arrows.map(([from]) => from))].filter((room) => below(room).has(room))
  expect(round).toEqual([])
})

test('nothing is passed on but by the three lists', () => {
  const passingOn = code.filter(
    ({ path, text }) => basename(path) === 'index.ts' || /^export (?:type )?[*{][^=]*? from /m.test(text),
  )
  expect(
    passingOn.map(({ path }) => path).filter((path) => !lists.includes(path) && !language.test(path)),
  ).toEqual([])
})

test(`no file has more than ${longest} lines but those listed by name`, () => {
  const counted = [...sources, ...tests].filter(({ path }) => /\.(?:ts|mjs|html)$/.test(path))
  const long = counted.filter(({ text }) => text.split('\n').length - 1 > longest).map(({ path }) => path)
  expect(long.sort()).toEqual(Object.keys(longer).sort())
})

test(`no function has more than ${longestFunction} lines`, () => {
  const long = code.flatMap((source) =>
    functionsOf(source)
      .filter(({ lines }) => lines > longestFunction)
      .map(({ name }) => `${source.path} ${name}`),
  )
  expect(long).toEqual([])
})

test(`no function of the tests has more than ${longestFunction} lines but those listed by name`, () => {
  const written = tests.filter(
    ({ path, text }) => path.endsWith('.ts') && text.split('\n').length > longestFunction,
  )
  const long = written.flatMap((source) =>
    functionsOf(source)
      // the tests of a suite stand below each other, and a journey is one story
      .filter(({ name, lines }) => lines > longestFunction && !isOfTests(name))
      .map(({ name }) => `${source.path} ${name}`),
  )
  expect(long.sort()).toEqual(longerInTests)
})

test('a file is named in kebab-case, for what it is', () => {
  const stems = [...sources, ...tests].map(({ path }) => basename(path).replace(/\.[a-z]+$/, ''))
  expect(stems.filter((stem) => !named.test(stem) || empty.test(stem))).toEqual([])
})

test('the lock file names no registry', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
})

test('a made-up house that breaks the rules is found out', () => {
  const source = (path: string, text: string): Source => ({ path, text })
  const wrong = [
    source('client/screen/page.ts', `import '../marshal/page.ts'`),
    source('client/resident/page.ts', `import { io } from 'socket.io-client'`),
    source('shared/protocol/live.ts', `import { fold } from '../day/evolve.ts'`),
    source('server/live/gateway.ts', `import { problem } from '../http/problem.ts'`),
    source('server/days/keeper.ts', `import { openSqlite } from '../store/sqlite/sqlite.ts'`),
    source('shared/day/rules/line.ts', `import { readFileSync } from 'node:fs'`),
    source('attic/x.ts', ''),
  ]
  expect(wrong.flatMap(trespasses)).toHaveLength(wrong.length)
  const alone = [
    source('client/screen/page.ts', `import '../common/a.ts'; import '../common/b.ts'`),
    source('client/setup/page.ts', `import '../common/b.ts'`),
    source('client/common/a.ts', `import './c.ts'`),
    source('client/common/b.ts', ''),
    source('client/common/c.ts', ''),
    source('client/common/d.ts', ''),
  ]
  expect(servesOnePage(alone)).toEqual([
    'client/common/a.ts: screen',
    'client/common/c.ts: screen',
    'client/common/d.ts: ',
  ])
  const part = source('client/screen/parts/a.ts', `@customElement('yi-one-part')\nexport class Part {}`)
  expect(misnamedElements(part)).toEqual(['client/screen/parts/a.ts: Part is yi-one-part'])
  const twice = [source('client/a.ts', 'export class Line {}'), source('server/b.ts', 'export type Line = 1')]
  expect([...repeatedNames(twice)]).toEqual([['Line', ['client/a.ts', 'server/b.ts']]])
  const acting = source('client/screen/x.ts', `document.title = ''\nconst wide = () => window.innerWidth`)
  expect(actsAtImport(acting)).toEqual(['client/screen/x.ts:1 a statement', 'client/screen/x.ts:1 document'])
  expect(actsAtImport(source('client/x.ts', `const steps = { window: 1 }`))).toEqual([])
  expect(mentions(source('shared/day/rules/line.ts', 'const at = new Date()'), impure)).toHaveLength(1)
  const circle = [source('a/a.ts', `import './b.ts'`), source('a/b.ts', `import '../a/a.ts'`)]
  expect(circles(circle)).toEqual(['a/a.ts → a/b.ts → a/a.ts'])
})

/** What a file imports although its room must not know it. */
function trespasses(source: Source): string[] {
  const room = roomOf(source.path)
  if (!room) return [`${source.path} is in no room`]
  const { at, may = [], types = [], packages = [], node } = room
  return importsOf(source)
    .filter(({ of, typesOnly }) => {
      if (typesOnly && types.some((allowed) => isIn(of, allowed))) return false
      if (of.startsWith('node:')) return node ? !node.includes(of) : false
      return ![at, ...may, ...packages].some((allowed) => isIn(of, allowed))
    })
    .map(({ of }) => `${source.path} imports ${of}`)
}

/** The room with the longest place that the file is in. */
function roomOf(path: string): Room | null {
  const all = rooms.filter(({ at }) => isIn(path, at))
  return all.reduce<Room | null>((best, one) => (best && best.at.length > one.at.length ? best : one), null)
}

/** The files of client/common that only one page reaches, or none, with that page. */
function servesOnePage(files: readonly Source[]): string[] {
  return [...pagesOf(files)]
    .filter(([path, pages]) => path.startsWith('client/common/') && pages.size < 2)
    .map(([path, pages]) => `${path}: ${[...pages].join()}`)
}

function misnamedElements({ path, text }: Source): string[] {
  return [...text.matchAll(/@customElement\('yi-([\w-]+)'\)\s*(?:export )?class (\w+)/g)]
    .filter(([, tag = '', name]) => basename(path) !== `${tag}.ts` || name !== `${pascalCase(tag)}Element`)
    .map(([, tag, name]) => `${path}: ${name} is yi-${tag}`)
}

/** Whether a function is a test, or a suite of tests. */
const isOfTests = (name: string) => /Suite\b|^argument of (?:test|describe)\b/.test(name)

const pascalCase = (kebab: string) => kebab.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase())

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

function mentions({ path, text }: Source, of: RegExp): string[] {
  const words = withoutComments(text).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
  return [...words.matchAll(of)].map(([word]) => `${path} has ${word}`)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
