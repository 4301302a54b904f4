// Measures the source code and prints the figures as Markdown: `npm run measure`, or `-- --of FOLDER` for another
// checkout.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type FileFigures, measureFile } from './file-figures.ts'
import { pageBytes } from './page-bytes.ts'
import { roomsOf } from './rooms.ts'
import { CODE_FOLDERS, isCode, sourcesIn } from './sources.ts'

/** Functions of at least this many lines are listed. `tests/architecture.test.ts` enforces the limit. */
const LONG_FUNCTION = 60
const PAGES = ['screen', 'resident', 'marshal', 'overview', 'setup']

const { values } = parseArgs({
  options: { of: { type: 'string', default: join(import.meta.dirname, '../..') } },
})
const root = values.of
const code = CODE_FOLDERS.flatMap((folder) => sourcesIn(root, folder))
  .filter(isCode)
  .map(measureFile)
const tests = sourcesIn(root, 'tests').filter(isCode)

function sayWhole(): void {
  const lengths = code.map(({ lines }) => lines)
  const functions = code.flatMap(({ path, functions }) => functions.map((one) => ({ path, ...one })))
  const long = functions.filter(({ lines }) => lines > LONG_FUNCTION).sort((a, b) => b.lines - a.lines)
  say('| | |\n|---|---|')
  say(`| source files (\`.ts\`, \`.mjs\`) | ${code.length}, ${sum(lengths)} lines |`)
  say(`| lines of a file: median, 90th percentile, longest | ${spread(lengths)} |`)
  say(`| files over 200 lines | ${lengths.filter((lines) => lines > 200).length} |`)
  say(`| functions | ${functions.length} |`)
  say(
    `| lines of a function: median, 90th percentile, longest | ${spread(functions.map(({ lines }) => lines))} |`,
  )
  say(`| functions over ${LONG_FUNCTION} lines | ${long.length} |`)
  say(`| casts, but \`as const\` | ${sum(code.map(({ casts }) => casts))} |`)
  say(`| \`!\` | ${sum(code.map(({ nonNull }) => nonNull))} |`)
  say(`| \`any\` | ${sum(code.map(({ any }) => any))} |`)
  say(`| rooms, doors | ${roomsOf(code).length}, ${sum(roomsOf(code).map(({ doors }) => doors.length))} |`)
  if (!long.length) return
  say(`\n| function over ${LONG_FUNCTION} lines | file | lines |\n|---|---|---|`)
  for (const { name, path, lines } of long) say(`| \`${name}\` | \`${path}\` | ${lines} |`)
}

function sayRooms(): void {
  say(
    '\n| room | files | lines | median, 90th, longest | doors | casts | `!` |\n|---|---|---|---|---|---|---|',
  )
  for (const { path, files, doors } of roomsOf(code)) {
    const lengths = files.map(({ lines }) => lines)
    const [casts, nonNull] = [files.map((one) => one.casts), files.map((one) => one.nonNull)]
    say(
      `| \`${path}\` | ${files.length} | ${sum(lengths)} | ${spread(lengths)} | ${doors.length} | ${sum(casts)} | ${sum(nonNull)} |`,
    )
  }
}

/** Each room's lines of code and of tests, its subfolders included: a folder's tests are in the same folder under `tests`. */
function sayTests(): void {
  const testLines = tests.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  say('\n| room | lines of code | lines of tests | test : code |\n|---|---|---|---|')
  const row = (name: string, folder: string) => {
    const inside = sum(under(code, folder))
    const beside = sum(under(testLines, join('tests', folder)))
    if (inside) say(`| ${name} | ${inside} | ${beside} | ${(beside / inside).toFixed(2)} |`)
  }
  const whole = sum(testLines.map(({ lines }) => lines))
  const all = sum(code.map(({ lines }) => lines))
  const files = sum(testLines.filter(({ path }) => path.endsWith('.test.ts')).map(({ lines }) => lines))
  say(`| all of it, test files alone | ${all} | ${files} | ${(files / all).toFixed(2)} |`)
  say(`| all of it, everything in \`tests\` | ${all} | ${whole} | ${(whole / all).toFixed(2)} |`)
  for (const folder of CODE_FOLDERS) {
    row(`\`${folder}\``, folder)
    for (const inner of [...new Set(code.flatMap(({ path }) => secondLevel(path, folder)))].sort())
      row(`\`${inner}\``, inner)
  }
}

function sayPages(): void {
  const sizes = pageBytes(join(root, 'dist'), PAGES)
  if (!sizes.length) say('\nThe pages are not built: `npm run build`.')
  else say('\n| page | files at once | bytes, compressed |\n|---|---|---|')
  for (const { page, files, bytes } of sizes) say(`| ${page} | ${files} | ${bytes} |`)
}

const secondLevel = (path: string, folder: string) => {
  const [first, second, ...rest] = path.split('/')
  return first === folder && rest.length ? [`${first}/${second}`] : []
}

const under = (files: readonly Pick<FileFigures, 'path' | 'lines'>[], folder: string) =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ lines }) => lines)

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)

function spread(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${at(0.5)}, ${at(0.9)}, ${at(1)}`
}

const say = (line: string) => process.stdout.write(`${line}\n`)

sayWhole()
sayRooms()
sayTests()
sayPages()
