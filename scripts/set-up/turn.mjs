// A lock, so that only one set-up runs in a clone at a time: a folder that only one process can make. Its owner touches
// it while it works, so a folder that was not touched for a while was left by a process that died.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT, say } from './say.mjs'

/** The folder for files that are not complete yet. */
export const UNFINISHED = join(ROOT, '.set-up')

const TURN = join(UNFINISHED, 'turn')
const OWNER = join(TURN, 'owner')
const ME = `${hostname()} ${process.pid}`
const BEAT = 1_000
/**
 * Counts only the time that this process has waited, not the clock's: after a machine has slept, no lock is taken from
 * its owner.
 */
const DEAD_AFTER = 15_000
const LOOK_EVERY = 100

/** Waits for the lock, does the work, and releases the lock. */
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
    return '' // the lock was just taken or just released
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

/** The owner was a process of this machine that does not run any more. */
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

/** Takes the lock of a dead owner away; if another process has taken it meanwhile, that one gets it back. */
function clear(dead) {
  const aside = `${TURN}-${process.pid}`
  try {
    renameSync(TURN, aside)
    if (readFileSync(join(aside, 'owner'), 'utf8') !== dead) return renameSync(aside, TURN)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error // otherwise another process was quicker, or the owner died before it wrote its name
  }
  rmSync(aside, { recursive: true, force: true })
}

function giveBack() {
  if (owner() === ME) rmSync(TURN, { recursive: true, force: true })
}
