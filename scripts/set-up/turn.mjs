// One set-up at a time in a clone: a folder that only one process can make. Its owner touches it while it works,
// so a folder that nobody has touched for a while was left by a process that died.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT, say } from './say.mjs'

/** Where the set-up keeps what is not finished. */
export const UNFINISHED = join(ROOT, '.set-up')

const TURN = join(UNFINISHED, 'turn')
const OWNER = join(TURN, 'owner')
const ME = `${hostname()} ${process.pid}`
const BEAT = 1_000
/** Of our own waiting, not of the clock, so that a machine that slept takes nobody's turn. */
const DEAD_AFTER = 15_000
const LOOK_EVERY = 100

/** Waits for its turn, works, and gives the turn on. */
export async function inTurn(work) {
  await take()
  const beat = setInterval(touch, BEAT)
  process.on('exit', giveBack)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', giveBack)
    giveBack()
  }
}

async function take() {
  mkdirSync(UNFINISHED, { recursive: true })
  let seen = ''
  let since = performance.now()
  for (let waited = false; !taken(); waited = true) {
    if (!waited) say('Another script is setting this clone up; waiting for it.')
    const now = `${owner()} ${touchedAt()}`
    if (now !== seen) since = performance.now()
    seen = now
    if (isGone(owner()) || performance.now() - since > DEAD_AFTER) clear(owner())
    await pause(LOOK_EVERY)
  }
}

function taken() {
  try {
    mkdirSync(TURN)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(OWNER, ME)
  return true
}

function owner() {
  try {
    return readFileSync(OWNER, 'utf8')
  } catch {
    return '' // just taken, or just given back
  }
}

function touchedAt() {
  try {
    return statSync(TURN).mtimeMs
  } catch {
    return 0
  }
}

function touch() {
  const now = new Date()
  utimesSync(TURN, now, now)
}

/** A process of this machine that does not run any more. */
function isGone(who) {
  const [host, pid] = who.split(' ')
  if (host !== hostname() || !pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Takes a dead owner's turn away; whoever took it meanwhile gets it back. */
function clear(dead) {
  const aside = `${TURN}-${process.pid}`
  try {
    renameSync(TURN, aside)
    if (readFileSync(join(aside, 'owner'), 'utf8') !== dead) return renameSync(aside, TURN)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error // else somebody was quicker, or its owner died before writing its name
  }
  rmSync(aside, { recursive: true, force: true })
}

function giveBack() {
  if (owner() === ME) rmSync(TURN, { recursive: true, force: true })
}
