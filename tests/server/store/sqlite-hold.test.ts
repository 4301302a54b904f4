import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { holdFile } from '../../../server/store/sqlite-hold.ts'

const folder = mkdtempSync(join(tmpdir(), 'yimi-hold-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file that is held is not held again, until it is let go', () => {
  const file = join(folder, 'yimi.sqlite')
  const letGo = holdFile(file)
  expect(() => holdFile(file)).toThrow(/another Yimi is serving/)
  letGo()
  holdFile(file)()
})
