// The built pages do not contain what only the server needs.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../../dist')
/** The name of a class, which is in a page only with its package, however it is minified. */
const MARK = 'ZonedDateTime'

test("no page loads the server's calendar", () => {
  const [newest = []] = JSON.parse(readFileSync(join(DIST, 'releases.json'), 'utf8')) as string[][]
  const assets = readdirSync(join(DIST, 'assets')).filter(
    (name) => name.endsWith('.js') && newest.includes(name),
  )
  expect(assets).not.toEqual([])
  expect(assets.filter((name) => readFileSync(join(DIST, 'assets', name), 'utf8').includes(MARK))).toEqual([])
})
