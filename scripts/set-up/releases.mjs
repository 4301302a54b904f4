// Keeps the files of the last releases beside those of the newest: open pages request parts by the names that they were
// built with.

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many releases keep their files: the newest and two before it. An open page reloads itself sooner than that. */
const KEPT = 3
const LIST = 'releases.json'

/** Copies the files that only earlier releases have into the new pages, and writes down which release has which files. */
export function keepLastReleases(last, fresh) {
  const own = assetsIn(fresh)
  // a build without a change does not push out an older release
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

/** The releases, newest first. Pages that were built before there was a list are one release. */
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
