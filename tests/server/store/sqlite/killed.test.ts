import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { DATE, line } from '../lines.ts'
import { newFile, openStore, storeWithSite } from '../new-file.ts'

const APPENDER = join(import.meta.dirname, 'appender.ts')
const versions = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a process that is killed while it appends loses nothing that was answered', async () => {
  const file = newFile()
  await (await storeWithSite(file)).close()
  let answered = 0
  // killed on what another wrote, then on what a killed one left
  for (const enough of [100, 250]) {
    answered = await appendUntilKilled(file, answered, enough)
    const store = await openStore(file)
    const [one, two] = [await store.read('one', DATE), await store.read('two', DATE)]
    expect(answered).toBeGreaterThanOrEqual(enough)
    expect(one.length).toBeGreaterThanOrEqual(answered)
    expect(one).toEqual(versions(one.length).map(line))
    // both were in each append
    expect(two).toEqual(one)
    expect(await store.days('one', 1)).toMatchObject([{ version: one.length }])
    answered = one.length
    await store.close()
  }
})

/** The last version that was answered before the end. */
async function appendUntilKilled(file: string, from: number, enough: number): Promise<number> {
  const child = spawn(process.execPath, [APPENDER, file, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let answered = 0
  for await (const version of createInterface({ input: child.stdout })) {
    answered = Number(version)
    if (answered >= enough) child.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return answered
}
