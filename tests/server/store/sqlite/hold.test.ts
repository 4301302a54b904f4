import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, expect, test } from 'vitest'
import { holdFile } from '../../../../server/store/sqlite/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'yimi-hold-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file that is held cannot be held again until it is released', () => {
  const file = join(folder, 'yimi.sqlite')
  const letGo = holdFile(file)
  expect(() => holdFile(file)).toThrow(/another Yimi is serving/)
  letGo()
  holdFile(file)()
})

test('a file is held until the process ends, even if nobody keeps the function that releases it', async () => {
  const file = join(folder, 'kept.sqlite')
  hold(file)
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  for (let turns = 0; turns < 5; turns++) {
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
  }
  expect(() => holdFile(file)).toThrow(/another Yimi is serving/)
})

/** A function of its own, so that nothing of the call is left on the stack. */
function hold(file: string): void {
  holdFile(file)
}
