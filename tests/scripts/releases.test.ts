// The files of the last releases stay, so that pages which are open still find their parts.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** The set-up runs before there is anything that checks types. */
const SET_UP: string = '../../scripts/set-up/releases.mjs'
const { keepLastReleases } = await import(SET_UP)
const folder = mkdtempSync(join(tmpdir(), 'yimi-releases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds a release of these files in place of the last one, as the set-up does; what is served then. */
function release(...names: string[]): string[] {
  const [fresh, served] = [join(folder, 'fresh'), join(folder, 'served')]
  mkdirSync(join(fresh, 'assets'), { recursive: true })
  for (const name of names) writeFileSync(join(fresh, 'assets', name), name)
  keepLastReleases(served, fresh)
  if (existsSync(served)) rmSync(served, { recursive: true })
  renameSync(fresh, served)
  return readdirSync(join(served, 'assets')).sort()
}

test('the files of the two releases before are there, and no older ones; the same release built again counts once', () => {
  expect(release('a-1.js', 'b-1.js')).toEqual(['a-1.js', 'b-1.js'])
  expect(release('a-2.js', 'b-1.js')).toEqual(['a-1.js', 'a-2.js', 'b-1.js'])
  for (let again = 0; again < 3; again++)
    expect(release('a-2.js', 'b-1.js')).toEqual(['a-1.js', 'a-2.js', 'b-1.js'])
  expect(release('a-3.js', 'b-3.js')).toEqual(['a-1.js', 'a-2.js', 'a-3.js', 'b-1.js', 'b-3.js'])
  expect(release('a-4.js', 'b-4.js')).toEqual(['a-2.js', 'a-3.js', 'a-4.js', 'b-1.js', 'b-3.js', 'b-4.js'])
})

test('pages from before there was a list are one release, and a list that cannot be read holds up no build', () => {
  rmSync(join(folder, 'served'), { recursive: true, force: true })
  release('a-1.js')
  rmSync(join(folder, 'served', 'releases.json'))
  expect(release('a-2.js')).toEqual(['a-1.js', 'a-2.js'])
  writeFileSync(join(folder, 'served', 'releases.json'), '[[')
  expect(release('a-3.js')).toEqual(['a-1.js', 'a-2.js', 'a-3.js'])
})
