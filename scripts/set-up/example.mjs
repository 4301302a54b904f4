// Installs the packages of the examples: each is a program by itself, with packages that Yimi does not need.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './child.mjs'
import { ROOT, sayProgress } from './say.mjs'
import { inTurn } from './turn.mjs'

const EXAMPLE = join(ROOT, 'examples', 'gateway')
const STAMP = join(EXAMPLE, 'node_modules', '.installed-from')
const LOCK = join(EXAMPLE, 'package-lock.json')

export async function installExample() {
  if (isInstalled()) return
  await inTurn(async () => {
    if (!isInstalled()) await install()
  })
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()
}

function stamp() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex')
}

async function install() {
  const args = ['ci', '--prefix', EXAMPLE, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  await sayProgress('Installing the packages of the example, once.', () =>
    mustRun('npm', args, 'The packages of the example could not be installed; npm says why above.'),
  )
  writeFileSync(STAMP, stamp())
}
