import { gateway } from './gateway.ts'
import { type Settings, settingsIn } from './settings.ts'

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Null: a setting is wrong, and has been named. */
function settings(): Settings | null {
  try {
    return settingsIn(process.env)
  } catch (error) {
    console.error((error as Error).message)
    return null
  }
}

const given = settings()
if (given) {
  const { host, port, secret, channels, latest } = given
  const server = gateway({ secret, channels, latest, now: Date.now, log: say })
  server.listen(port, host, () => say({ listening: server.address() }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close())
} else process.exitCode = 1
