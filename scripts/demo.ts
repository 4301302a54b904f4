// A day at 幸福里小区西苑, driven through the public API: `npm run demo -- --speed 20`. It runs in a temporary folder, so it
// never touches a real site's data.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Site } from '../shared/day/nouns/site.ts'
import type { ScreenView } from '../shared/day/views/screen.ts'
import type { SiteSummary } from '../shared/day/views/site.ts'
import { type Api, apiOf } from './demo/api.ts'
import { ownersPasscode, playedFaster } from './demo/faster.ts'
import { walkAlong } from './demo/line-marshal.ts'
import { type DemoClock, takeFor, workAt } from './demo/marshal.ts'
import { arrivalsAt, chance, DAY_MINUTES, gap, WALK_INS } from './demo/rates.ts'
import { goHome, takeNumber } from './demo/resident.ts'

const SITE = 'xingfuli'
const { passcode, said } = ownersPasscode(process.env)
const MINUTE = 60_000

const { values } = parseArgs({
  options: {
    speed: { type: 'string', default: '10' },
    /** Real seconds after which the demo ends by itself. */
    for: { type: 'string' },
  },
})
const speed = positive('speed', values.speed)
const port = positive('PORT', process.env['PORT'] || '3000')
const base = `http://127.0.0.1:${port}`

const data = mkdtempSync(join(tmpdir(), 'yimi-demo-'))
const server = spawn(process.execPath, [join(import.meta.dirname, '../server/main.ts')], {
  env: {
    LOG_LEVEL: 'warn',
    ...process.env,
    PORT: String(port),
    YIMI_DATA: data,
    YIMI_OWNER_PASSCODE: passcode,
  },
  stdio: ['ignore', 'inherit', 'inherit'],
})
const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
const stops: (() => void)[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
if (values.for) setTimeout(end, positive('for', values.for) * 1000).unref()

const started = Date.now()
const simulated = () => ((Date.now() - started) * speed) / MINUTE
const pace: DemoClock = { after: (ms, then) => void setTimeout(then, ms / speed) }
void ended.then(() => {
  rmSync(data, { recursive: true, force: true })
  process.exit()
})

await isServing()
await run(apiOf(base)).catch((error: Error) => {
  console.error(error.message)
  end()
})

async function run(api: Api): Promise<void> {
  const session = await api.ask('POST', '/api/session', { name: 'owner', passcode })
  const cookie = session.cookie ?? ''
  await playFaster(api, cookie)
  let pass: string | null = null
  const token = await pair(api, cookie)
  const gate = api.watch({ view: 'screen', site: SITE, token }, (view) => {
    const url = (view as ScreenView).pass?.url
    pass = url ? new URL(url).searchParams.get('k') : null
  })
  stops.push(() => gate.disconnect(), goHome)
  for (const desk of ['1', '2', '3']) stops.push(workAt(api, SITE, desk, cookie, pace))
  stops.push(walkAlong(api, SITE, cookie, pace))

  const comes = () => {
    const minutes = simulated()
    if (minutes > DAY_MINUTES) return
    const arrival = chance(WALK_INS) ? takeFor(api, SITE, cookie) : takeNumber(api, SITE, pass)
    void arrival.catch(() => {})
    // a ticket is for about two people
    pace.after(gap(arrivalsAt(minutes) / 2), comes)
  }
  pace.after(1000, comes)
  const report = setInterval(() => void progress(api), 5000)
  stops.push(() => clearInterval(report))
  console.error(
    `\nA day at ${speed} times its speed. Waits are in the day's own minutes. Sign in as owner with ${said}; the screen asks for its code there.\n`,
  )
}

/** Waits are told in the day's own minutes, and on every page the site's name tells how fast they pass. */
async function playFaster(api: Api, cookie: string): Promise<void> {
  const { body } = await api.ask('GET', `/api/sites/${SITE}/settings`, undefined, { cookie })
  const faster = playedFaster(body as Site, speed)
  const changed = await api.ask('PUT', `/api/sites/${SITE}/settings`, faster, { cookie })
  if (changed.status !== 200)
    throw new Error(`the site cannot be played at this speed: ${JSON.stringify(changed.body)}`)
}

/** The demo's own screen at the gate: it reads the passes, and is paired as any other screen is. */
async function pair(api: Api, cookie: string): Promise<string> {
  const { body } = await api.ask('POST', '/api/screens', {})
  await api.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: '入口 Gate' }, { cookie })
  const claimed = await api.ask('GET', `/api/screens/claims/${body.claim}`)
  return claimed.body.token
}

async function progress(api: Api): Promise<void> {
  const said = await api.ask('GET', `/api/sites/${SITE}`).catch(() => null)
  if (!said) return
  const { waiting, people, wait, level } = said.body as SiteSummary
  const minutes = Math.floor(simulated())
  const clock = `${8 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  const range = wait ? `${wait.low}–${wait.high} min (about ${wait.about})` : '–'
  console.error(`${clock}  ${waiting} numbers waiting (${people} people), ${range}, ${level}`)
}

async function isServing(): Promise<void> {
  for (let tries = 0; tries < 150 && server.exitCode === null; tries++) {
    const alive = await fetch(`${base}/readyz`).catch(() => null)
    if (alive?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not start')
}

function end(): void {
  for (const stop of stops.splice(0)) stop()
  server.kill('SIGTERM')
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (number > 0) return number
  console.error(`${name}: "${text}" is not a number above 0`)
  process.exit(2)
}
