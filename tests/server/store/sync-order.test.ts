// The order of things on the system's own word: synced first, answered after.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newFile, storeWithSite } from './new-file.ts'

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
