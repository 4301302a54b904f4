// A store's file that is damaged, or was put back by hand, and the real process that finds it.

import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { copyStore } from '../../server/store/backup/copy-store.ts'
import { PASSCODE, type ServerProcess, serverProcess } from '../kit/server-process.ts'

const scripts = join(import.meta.dirname, '../../scripts')
let server: ServerProcess
afterEach(() => server?.dispose())

async function run(script: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, YIMI_DATA: server.data, DATABASE_URL: '' }
  return promisify(execFile)(process.execPath, [join(scripts, script), ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  )
}

test('a damaged file stops the start with advice, and with the setting for it the newest good backup is used', async () => {
  server = await serverProcess()
  const file = join(server.data, 'yimi.sqlite')
  const copy = join(server.data, 'backups', 'yimi-20261123T080000Z.sqlite')
  // beside the running server
  mkdirSync(join(server.data, 'backups'))
  expect(await run('backup.ts', copy)).toMatchObject({ code: 0 })
  expect(await run('restore.ts', copy)).toMatchObject({
    code: 1,
    said: expect.stringContaining('another Yimi is serving'),
  })
  expect(await server.leave()).toBe(0)

  truncateSync(file, 20_000)
  await expect(server.start()).rejects.toThrow(`${copy}: npm start -- --from-backup`)
  await server.start(['--from-backup'])
  expect(await fetch(`${server.base}/api/sites`).then(({ status }) => status)).toBe(200)
  expect(readdirSync(server.data).some((name) => name.startsWith('yimi.sqlite.before-'))).toBe(true)
  expect(await server.leave()).toBe(0)

  // the whole folder is gone: with an empty one in its place every number would begin anew
  for (const name of readdirSync(server.data)) if (/^yimi/.test(name)) rmSync(join(server.data, name))
  await expect(server.start()).rejects.toThrow(`is not there, and it has been`)
  expect(existsSync(file)).toBe(false)
  await server.start(['--from-backup'])
  expect(await server.leave()).toBe(0)

  expect(await run('restore.ts', copy)).toMatchObject({ code: 0 })
  expect(await run('restore.ts', `${copy}.none`)).toMatchObject({ code: 1 })
})

test('after a file was put back by hand, a start gives no number before a marshal says where to continue', async () => {
  server = await serverProcess()
  const file = join(server.data, 'yimi.sqlite')
  const copy = join(server.data, 'copy.sqlite')
  await copyStore(file, copy)
  expect(await take()).toMatchObject({ result: { ticket: { number: 'A001' } } })
  expect(await server.leave()).toBe(0)
  copyFileSync(copy, file)
  await server.start()
  expect(await take()).toMatchObject({ code: 'numbers-unsure' })
  // a correct clock is not mentioned
  expect(server.printed()).not.toContain('ahead of the data')
})

/** The problem that the owner gets on taking a number. */
async function take(): Promise<unknown> {
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${server.base}/api/${path}`, { method: 'POST', body: JSON.stringify(body), headers })
  const said = await post('session', { name: 'owner', passcode: PASSCODE })
  const cookie = said.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return (await post('sites/xingfuli/commands/take-ticket', { queue: 'A' }, { cookie })).json()
}
