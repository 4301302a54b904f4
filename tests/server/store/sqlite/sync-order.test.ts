// The order of system calls: a sync comes before every answer.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newFile, storeWithSite } from '../new-file.ts'

const APPENDER = join(import.meta.dirname, 'appender.ts')
const ANSWERS = 25
const hasStrace = spawnSync('strace', ['-V']).status === 0

test.skipIf(!hasStrace)(
  'every answer is written after a sync that comes after the answer before (where there is strace)',
  async () => {
    const file = newFile()
    await (await storeWithSite(file)).close()
    const trace = join(dirname(file), 'trace')
    // its answers go to a pipe, so each is a write of its own; the pipe's reader goes after some of them
    spawnSync(
      'sh',
      [
        '-c',
        `strace -f -e trace=fdatasync,fsync,write -s 40 -o "$1" "$2" "$3" "$4" 0 | head -n ${ANSWERS}`,
        'sh',
        trace,
        process.execPath,
        APPENDER,
        file,
      ],
      { stdio: 'ignore', timeout: 100_000 },
    )
    let synced = 0
    const answers: { version: number; synced: number }[] = []
    for (const line of readFileSync(trace, 'utf8').split('\n')) {
      if (/(?:fdatasync|fsync)(?:\(\d+\)| resumed>.*)\s*= 0/.test(line)) synced += 1
      const answer = /write\(1, "(\d+)\\n"/.exec(line)
      if (answer) {
        answers.push({ version: Number(answer[1]), synced })
        synced = 0
      }
    }
    expect(answers.length).toBeGreaterThanOrEqual(ANSWERS)
    expect(answers.filter((one) => one.synced === 0)).toEqual([])
  },
  120_000,
)

const MARK = `
  import { keepHighWater } from './server/high-water.ts'
  const clock = { now: () => 0, after: () => () => {} }
  const store = { identity: async () => 'this one' }
  const reached = () => ({ epoch: 0, days: {} })
  await keepHighWater({ folder: process.argv[1], store, clock, log: console }, { reached }).stop()
`

test.skipIf(!hasStrace)(
  'the high-water mark is on disk before it replaces the mark before (where there is strace)',
  () => {
    const folder = dirname(newFile())
    const trace = join(folder, 'trace')
    const tracing = ['-f', '-e', 'trace=fsync,fdatasync,rename', '-o', trace]
    const child = [process.execPath, '--input-type=module', '-e', MARK, folder]
    spawnSync('strace', [...tracing, ...child], {
      cwd: join(import.meta.dirname, '../../../..'),
      timeout: 100_000,
    })
    const calls = readFileSync(trace, 'utf8').split('\n')
    const renamed = calls.findIndex((call) => call.includes('high-water.json.new'))
    expect(renamed).toBeGreaterThan(0)
    expect(
      calls.slice(0, renamed).some((call) => /(?:fsync|fdatasync)(?:\(\d+\)| resumed>.*)\s*= 0/.test(call)),
    ).toBe(true)
  },
  120_000,
)
