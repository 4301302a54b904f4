// Installs the packages, Node 24 among them, if they are not those of the lock file.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { mustRun, run } from './child.mjs'
import { plainError, ROOT, sayProgress } from './say.mjs'
import { inTurn } from './turn.mjs'

/** The release of Node that runs everything except the set-up. */
const NODE = 24
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.installed-from')
const LOCK = join(ROOT, 'package-lock.json')

const ownNode = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The Node that was installed with the packages; in an image without it, the Node that runs this script, if its release fits. */
export function installedNode() {
  if (existsSync(ownNode)) return ownNode
  if (Number(process.versions.node.split('.')[0]) >= NODE && existsSync(MODULES)) return process.execPath
  throw plainError('Nothing is installed yet: run `npm start`, which does all of it.')
}

export async function installPackages() {
  if (isInstalled()) return
  await inTurn(async () => {
    if (isInstalled()) return
    if (!(await isInstalledByHand())) await install()
    writeFileSync(STAMP, stamp())
  })
}

function isInstalled() {
  return existsSync(ownNode) && read(STAMP) === stamp()
}

/** Only the lock file and the machine decide which packages are installed. */
function stamp() {
  return `${process.platform} ${process.arch} ${createHash('sha256').update(readFileSync(LOCK)).digest('hex')}\n`
}

/** Whether `npm install` was run directly: npm keeps a list of the packages that it installed. */
async function isInstalledByHand() {
  const there = packagesIn(join(MODULES, '.package-lock.json'))
  const wanted = packagesIn(LOCK)
  const same = (path) => there[path]?.integrity === wanted[path]?.integrity
  const paths = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional)
  return (
    Object.keys(there).every(same) && paths.every((path) => there[path] && same(path)) && (await nodeRuns())
  )
}

function packagesIn(lockFile) {
  return JSON.parse(read(lockFile) ?? '{}').packages ?? {}
}

async function install() {
  rmSync(STAMP, { force: true })
  // Only errors are shown: npm runs on the machine's Node and warns that some packages need a newer one, but they will
  // run on that.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  await sayProgress('Installing the packages, once. This takes about half a minute.', () =>
    mustRun('npm', args, 'The packages could not be installed; npm says why above.', { env: machineEnv() }),
  )
  if (!(await nodeRuns())) {
    throw plainError(
      `Node ${NODE} did not come with the packages: its install script has to run (npm's ignore-scripts forbids it).`,
    )
  }
}

async function nodeRuns() {
  const isRight = `process.exit(process.versions.node.split('.')[0] === '${NODE}' ? 0 : 1)`
  return existsSync(ownNode) && (await run(ownNode, ['-e', isRight]).catch(() => 1)) === 0
}

/** npm must not run on the Node that it is about to replace. */
function machineEnv() {
  const bin = join('node_modules', '.bin')
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.endsWith(sep + bin))
  return { ...process.env, PATH: path.join(delimiter) }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
