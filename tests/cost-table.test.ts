// The table of docs/reliability.md that says what one request costs, the ways in that it is measured by, and the routes.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routes } from '../server/http/routes.ts'
import { waysIn } from './load/costs/ways-in.ts'

/** Who may call a route, in the words of the table. */
const callers: Readonly<Record<(typeof routes)[number]['by'], string>> = {
  anyone: 'anyone',
  'ticket-reader': 'holder',
  'ticket-holder': 'holder',
  'person-changer': 'holder',
  worker: 'staff',
  reader: 'staff',
  marshal: 'staff',
  staff: 'staff',
  owner: 'owner',
  screen: 'screen',
}

const page = readFileSync(new URL('../docs/reliability.md', import.meta.url), 'utf8')
const declared = routes.map(({ method, path, by }) => ({
  way: `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
  who: callers[by],
}))

test('the table has each way in with its caller, its worst input, its commits and its bound, in their order', () => {
  const rows = page.slice(page.indexOf('| way in |')).split('\n\n')[0]?.split('\n').slice(2) ?? []
  const shown = rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$|`/g, '')))
  const written = shown.map(([way, who, worst, , , , writes, bound]) => [
    way,
    who,
    worst,
    Number(writes),
    bound,
  ])
  // `npm run bench -- --only costs` measures the times of a new row
  expect(written).toEqual(
    waysIn.map(({ way, who, worst, writes, bound }) => [way, who, worst, writes, bound]),
  )
})

test('each route has a way in', () => {
  const known = new Set(waysIn.map(({ way }) => way))
  const missing = declared.map(({ way }) => way).filter((way) => !known.has(way))
  expect(missing).toEqual([])
})

test('a way in is asked by a caller whom its route admits', () => {
  const who = new Map(waysIn.map((one) => [one.way, one.who]))
  const others = declared.filter((one) => who.has(one.way) && who.get(one.way) !== one.who)
  expect(others.map((one) => `${one.way}: ${one.who}, and its row says ${who.get(one.way)}`)).toEqual([])
})
