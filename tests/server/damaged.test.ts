// A store's file that is damaged, and the real process that finds it.

import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { type ServerProcess, serverProcess } from '../kit/server-process.ts'

const scripts = join(import.meta.dirname, '../../scripts')
let server: ServerProcess
afterAll(() => server?.dispose())

async function run(script: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, YIMI_DATA: server.data, DATABASE_URL: '' }
  return promisify(execFile)(process.execPath, [join(scripts, script), ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  )
}

test('a damaged file stops the start with what to do, and the newest good backup is gone on from when told to', async () => {
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

  // gone with all that is beside it: an empty one in its place would begin every number anew
  for (const name of readdirSync(server.data)) if (/^yimi/.test(name)) rmSync(join(server.data, name))
  await expect(server.start()).rejects.toThrow(`is not there, and it has been`)
  expect(existsSync(file)).toBe(false)
  await server.start(['--from-backup'])
  expect(await server.leave()).toBe(0)

  expect(await run('restore.ts', copy)).toMatchObject({ code: 0 })
  expect(await run('restore.ts', `${copy}.none`)).toMatchObject({ code: 1 })
})
