// Builds the pages if their sources have changed. A build replaces the last one only when it is complete.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './child.mjs'
import { installedNode } from './packages.mjs'
import { keepLastReleases } from './releases.mjs'
import { plainError, ROOT, say, sayProgress } from './say.mjs'
import { inTurn, UNFINISHED } from './turn.mjs'

const PAGES = join(ROOT, 'dist')
const STAMP = 'built-from'
const CONFIG = 'vite.config.ts'
const SOURCES = ['client', 'shared', CONFIG, ...scriptsOf(CONFIG), 'tsconfig.json', 'package-lock.json']

export async function buildIfStale() {
  if (!isStale()) return
  await inTurn(async () => {
    if (isStale()) await build()
  })
}

export async function buildPages() {
  await inTurn(build)
}

/** For a server that must not build. */
export function sayIfUnbuilt() {
  if (!existsSync(PAGES)) {
    throw plainError(
      'There are no built pages to serve: run `npm run build`, or `npm start`, which builds them.',
    )
  }
  if (isStale()) say('The pages were built from older sources; `npm run build` renews them.')
}

async function build() {
  const stamp = sourcesNow()
  const fresh = join(UNFINISHED, 'pages')
  const old = join(UNFINISHED, 'old-pages')
  const args = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--outDir',
    fresh,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]
  await sayProgress('Building the pages.', () =>
    mustRun(installedNode(), args, 'The pages could not be built; the reason is above.'),
  )
  keepLastReleases(PAGES, fresh)
  writeFileSync(join(fresh, STAMP), stamp)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(PAGES)) renameSync(PAGES, old)
  renameSync(fresh, PAGES)
  rmSync(old, { recursive: true, force: true })
}

function isStale() {
  const stamp = join(PAGES, STAMP)
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesNow()
}

/** A hash of the name and content of every file that the pages are built from. */
function sourcesNow() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) {
    const bytes = readFileSync(join(ROOT, file))
    hash.update(`${file} ${bytes.length}\n`).update(bytes)
  }
  return `${hash.digest('hex')}\n`
}

/** The scripts that take part in a build. */
function scriptsOf(config) {
  const imports = readFileSync(join(ROOT, config), 'utf8').matchAll(/ from '\.\/(scripts\/[\w-]+\.ts)'/g)
  return [...imports].map(([, path]) => path)
}

function filesIn(path) {
  const whole = join(ROOT, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [path]
  const entries = readdirSync(whole, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort()
}
