// The files of the last releases stay beside those of the newest: pages that are open ask for parts by the names that they were built with.

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Releases whose files are there: the newest and two before it. A page that is open renews itself sooner than that. */
const KEPT = 3
const LIST = 'releases.json'

/** Copies into the fresh pages what the last ones had of their own, and writes down which release has which files. */
export function keepLastReleases(last, fresh) {
  const own = assetsIn(fresh)
  // built again as it was, a release pushes out no other
  const before = releasesOf(last)
    .filter((names) => !isSame(names, own))
    .slice(0, KEPT - 1)
  const has = new Set(own)
  for (const name of new Set(before.flat())) {
    const from = join(last, 'assets', name)
    if (has.has(name) || !existsSync(from)) continue
    copyFileSync(from, join(fresh, 'assets', name))
  }
  writeFileSync(join(fresh, LIST), JSON.stringify([own, ...before]))
}

/** The newest first. Pages that were built before there was a list are one release. */
function releasesOf(pages) {
  const list = join(pages, LIST)
  if (!existsSync(list)) return [assetsIn(pages)].filter((names) => names.length > 0)
  const written = readOrNull(list)
  return Array.isArray(written) ? written : [assetsIn(pages)]
}

function isSame(these, those) {
  return these.length === those.length && these.every((name) => those.includes(name))
}

function readOrNull(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function assetsIn(pages) {
  const folder = join(pages, 'assets')
  return existsSync(folder) ? readdirSync(folder) : []
}
