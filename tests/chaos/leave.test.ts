// Tests a process that is told to leave while everybody is at work, as happens with every new version.

import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { signal } from '../kit/signal.ts'
import { startCluster } from './cluster.ts'
import { settle } from './settle.ts'
import { openSite, type SiteLife } from './site-life.ts'
import { sqliteUnderTest } from './sqlite-under-test.ts'
import type { Viewer } from './viewer.ts'

const RESIDENTS = 25
/**
 * Residents who only watch the site's page. A resident who takes a number changes to another page, so others would
 * leave this count to luck.
 */
const WATCHING = 5
/** Commands that must be in progress when it is told to leave: of residents and of marshals. */
const UNDER_WAY = 15
/** Milliseconds for which the store stands still, so that they are in progress. */
const STILL = 900
const LOCK = 'another process has the file locked'
const PATIENCE = 120_000

test('told to leave in the middle of the work, a server announces it at once, loses no command that it answered, and every viewer finds it again', async ({
  onTestFinished,
}) => {
  const cluster = await startCluster(1, sqliteUnderTest())
  onTestFinished(() => cluster.dispose())
  const [node] = cluster.nodes
  if (!node) throw new Error('no node')
  const life = await openSite(cluster, { id: 'leaving', timeZone: 'Asia/Shanghai', residents: RESIDENTS })
  onTestFinished(() => life.close())
  const stopWorking = keepAtWork(life)
  await until(() => answered(life) > 100)
  await until(() => watching(life).every((viewer) => viewer.isConnected()))

  cluster.storeFaults[LOCK]?.(STILL, 1)
  await until(() => underWay(life) >= UNDER_WAY)
  const viewing = life.viewers().filter((viewer) => viewer.isConnected())
  const leaving = node.leave()
  await until(() => viewing.some((viewer) => viewer.sentAway.length > 0))
  const isReady = await fetch(`${node.direct}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
  // a signal may come twice, from the terminal's process group and from npm: the second must not interrupt the shutdown
  signal(node.pid(), 'SIGTERM')
  // had it taken too long, the process would have ended itself with another exit code
  expect(await leaving).toBe(0)
  expect(isReady).toBe(false)
  // without the pages of people who were just answered: they follow their numbers on other pages now
  const stayed = life.viewers().filter((viewer) => viewing.includes(viewer))
  expect(stayed.length).toBeGreaterThanOrEqual(WATCHING)

  await cluster.healed()
  const before = answered(life)
  await until(() => answered(life) > before + 50)
  stopWorking()
  expect(await settle(cluster, life, PATIENCE)).toEqual([])
  expect(node.crashes).toEqual([])
  const told = stayed.map(({ sentAway }) => sentAway)
  // each viewer is told once, and no two get the same moment
  expect(told.filter((one) => one.length !== 1)).toEqual([])
  expect(new Set(told.flat()).size).toBe(stayed.length)
}, 400_000)

/** Everybody except those who watch does one thing after the other. */
function keepAtWork({ residents, marshals }: SiteLife): () => void {
  let pick = 0
  const working = setInterval(() => {
    pick += 1
    for (const resident of residents.slice(WATCHING)) {
      if (resident.isBusy()) continue
      if (pick % 3 === 0) resident.act('leave', pick)
      else resident.take('A', pick)
    }
    for (const marshal of marshals) if (!marshal.isBusy()) marshal.act(pick % 2 ? 'walk-in' : 'next', pick)
  }, 20)
  return () => clearInterval(working)
}

function watching({ residents }: SiteLife): Viewer[] {
  return residents.slice(0, WATCHING).flatMap((one) => one.viewer() ?? [])
}

function answered({ history }: SiteLife): number {
  return history.sent.filter(({ heard }) => heard.said !== 'nothing').length
}

function underWay({ history }: SiteLife): number {
  return history.sent.filter(({ heard, tries }) => heard.said === 'nothing' && tries === 1).length
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(10)
}
