// The process: arguments, signals, exit codes. No other file handles them.

import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

// the store's native part crashes without a message on an older Node, so the version is checked before anything is
// loaded
if (Number(process.versions.node.split('.')[0]) < 24) {
  stop(`Yimi runs on Node 24 or later, and this is ${process.version}: use "npm start", which brings its own`)
}

/** Milliseconds that leaving may take at most: supervisors wait for ten seconds, and then kill the process. */
const LONGEST_LEAVE = 9_500
/**
 * The backlog: how many connections may wait to be accepted. It is as large as Linux allows, for thousands that
 * reconnect at once; one is accepted in each turn of the event loop.
 */
const BACKLOG = 4096
/** EX_SOFTWARE of sysexits.h: the settings are not the reason, so a restart may help. */
const STORE_DIED = 70

const { settingsFrom, WrongSetting } = await import('./config.ts')
const { OWNER } = await import('./access/staff.ts')
const { buildApp } = await import('./app.ts')
const { isOfNewerLog } = await import('./days/newer-log.ts')
const { neverSignedIn, setUp } = await import('./first-start.ts')
const { logAt } = await import('./log.ts')
const { openStore } = await import('./open-store.ts')
const { BACKUP_FOLDER, startBackups } = await import('./store/backup/backups.ts')
const { keepHighWater, noticePast } = await import('./high-water.ts')
const { ownUrl } = await import('./own-url.ts')
const { welcome } = await import('./welcome.ts')

const settings = orStop(() => settingsFrom(process.env))
const log = logAt(settings.logLevel)
const fromBackup = process.argv.includes('--from-backup')
const { secret, ...opened } = await openStore({ settings, log, fromBackup, died }).catch((error: Error) =>
  stop(error.message),
)
const publicUrl = settings.publicUrl ?? ownUrl(settings.host, settings.port)
const water = { ...opened, folder: settings.data, log }
await noticePast(water, randomBytes(16).toString('base64url')).catch((error: Error) => stop(error.message))
const app = await buildApp({
  ...opened,
  log,
  secret,
  publicUrl,
  logDays: settings.logDays,
  proxies: settings.proxies,
  reachesPrivate: settings.reachesPrivate,
}).catch((error: Error) => {
  if (isOfNewerLog(error)) stop(error.message)
  throw error
})
const { store } = opened
const highWater = keepHighWater(water, app.days)
const backups = settings.database === null ? hourlyBackups() : null
const passcode = await setUp(app, store, settings.ownerPasscode, log)
const isUnseen = passcode === null && settings.ownerPasscode === null && (await neverSignedIn(store))

app.http.on('error', async (error: NodeJS.ErrnoException) => {
  // nobody has seen this passcode, so the next start makes another
  if (passcode && !app.http.listening) await store.removeStaff(OWNER)
  stop(error.code === 'EADDRINUSE' ? `PORT: ${settings.port} is in use` : `HOST, PORT: ${error.message}`)
})
app.http.listen({ port: settings.port, host: settings.host, backlog: BACKLOG }, () => {
  const { port } = app.http.address() as AddressInfo
  log.info({ port }, 'listening')
  void welcome(port, publicUrl, isUnseen ? 'unseen' : passcode).then((text) => process.stdout.write(text))
})

// a signal may come twice, from the terminal's process group and from npm: the second must not interrupt the shutdown
let isLeaving = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isLeaving) return
    isLeaving = true
    void leave()
  })
}

async function leave(): Promise<void> {
  log.info('going down')
  opened.clock.after(LONGEST_LEAVE, () => {
    // the log writes asynchronously, and the process would end before that
    console.error('the store does not answer: cut short. What was answered is on disk')
    // a normal exit would wait for the thread that waits for the disk
    process.kill(process.pid, 'SIGKILL')
  })
  backups?.stop()
  await app.close()
  await highWater.stop()
  await store.close()
  process.exit(0)
}

/** A supervisor restarts the process: after a thread has died, its state here cannot be trusted. */
function died(error: Error): never {
  log.error({ err: error }, 'the store’s thread has ended: leaving, to be started again')
  return process.exit(STORE_DIED)
}

function hourlyBackups() {
  const { data, backups: keep } = settings
  const [file, folder] = [join(data, 'yimi.sqlite'), join(data, BACKUP_FOLDER)]
  return startBackups({ file, folder, keep, clock: opened.clock, log })
}

function orStop<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof WrongSetting) stop(error.message)
    throw error
  }
}

function stop(line: string): never {
  console.error(line)
  process.exit(1)
}
