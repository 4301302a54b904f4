// A write is answered only if the file is at its path, where the next start looks for it.

import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE } from '../lines.ts'
import { afterwards, openStore } from '../new-file.ts'

/** What happens to the store's file, and how it is put right; null if the file is gone. */
const losses: [string, (folder: string, aside: string) => (() => void) | null][] = [
  ['its file is moved away', (folder, aside) => moved(join(folder, 'yimi.sqlite'), aside)],
  ['its WAL is moved away', (folder, aside) => moved(join(folder, 'yimi.sqlite-wal'), aside)],
  ['its folder is moved away', (folder, aside) => moved(folder, aside)],
  [
    'its file is replaced by a copy of itself',
    (folder, aside) => {
      const file = join(folder, 'yimi.sqlite')
      const back = moved(file, aside)
      copyFileSync(aside, file)
      return back
    },
  ],
  [
    'its folder is removed, and made again',
    (folder) => {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      return null
    },
  ],
]

function moved(from: string, to: string): () => void {
  renameSync(from, to)
  return () => renameSync(to, from)
}

test.each(losses)(
  '%s: nothing that writes is answered until it is back, and then all of it is there',
  async (_, lose) => {
    const above = mkdtempSync(join(tmpdir(), 'yimi-place-'))
    afterwards(() => rmSync(above, { recursive: true, force: true }))
    const folder = join(above, 'data')
    mkdirSync(folder)
    const file = join(folder, 'yimi.sqlite')
    const store = await openStore(file)
    await store.addSite({ ...sampleSite(), id: 'one' })
    await store.append([append('one', 0, 2)])

    const back = lose(folder, join(above, 'aside'))
    const writes = [
      () => store.append([append('one', 2)]),
      () => store.check(),
      () => store.scrub(),
      () => store.addSite({ ...sampleSite(), id: 'two' }),
      () => store.erase({ site: 'one', at: 1, givenBy: 1 }, receipt),
    ]
    for (const write of writes) await expect(write()).rejects.toThrow(/while it was open/)
    if (!back) return
    back()
    await store.check()
    expect(await store.append([append('one', 2)])).toEqual(['written'])
    await store.close()
    expect(await (await openStore(file)).read('one', DATE)).toEqual(append('one', 0, 3).records)
  },
)

const receipt = { number: 1, site: 'one', at: 1, reason: 'age', erased: 0, before: '', hash: '' } as const
