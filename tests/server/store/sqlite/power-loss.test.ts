// Power cuts during a write: the file with its WAL cut off at a random byte.

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRow } from '../../../../server/store/check-rows.ts'
import { sqliteLog } from '../../../../server/store/sqlite/log.ts'
import { openFile } from '../../../../server/store/sqlite/open.ts'
import { readSqlite } from '../../../../server/store/sqlite/sqlite.ts'
import { checkChain, type KeptLine, type KeptRow } from '../../../../server/verify/check-chain.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { append, DATE } from '../lines.ts'
import { newFile } from '../new-file.ts'

const CUTS = 500
const SEED = 20261123

test('each of 500 files that are cut off at random opens, has a prefix of the log, and has everything that was synced before', async () => {
  const file = newFile()
  const db = openFile(file)
  db.prepare('INSERT INTO sites (id, settings) VALUES (?, ?)').run(
    'one',
    JSON.stringify({ ...sampleSite(), id: 'one' }),
  )
  // only the WAL is tested, not the file itself: so the WAL begins anew
  db.pragma('wal_checkpoint(TRUNCATE)')
  const log = sqliteLog(db)
  /** How long the WAL was when an append had been answered, and the day's version then. */
  const answered: { bytes: number; version: number }[] = []
  const [sizes = []] = fc.sample(
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }),
    {
      numRuns: 1,
      seed: SEED,
    },
  )
  let version = 0
  for (const size of sizes) {
    log.append([append('one', version, size)])
    version += size
    answered.push({ bytes: statSync(`${file}-wal`).size, version })
  }
  const wal = readFileSync(`${file}-wal`)
  const offsets = fc.sample(fc.integer({ min: 0, max: wal.length }), { numRuns: CUTS, seed: SEED })
  // in memory where there is such a folder: what these copies sync is not in question
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'yimi-cut-'))
  const found = new Set<number>()
  for (const [index, offset] of offsets.entries()) {
    const cut = join(folder, `${index}.sqlite`)
    copyFileSync(file, cut)
    // the last write before the power cut may also have left random bytes
    const rest = index % 2 ? Buffer.alloc(Math.min(3000, wal.length - offset), 0xa5) : Buffer.alloc(0)
    writeFileSync(`${cut}-wal`, Buffer.concat([wal.subarray(0, offset), rest]))
    const kept = openFile(cut)
    const read = sqliteLog(kept).read('one', DATE)
    kept.close()
    const synced = answered.findLast(({ bytes }) => bytes <= offset)?.version ?? 0
    expect(read.length).toBeGreaterThanOrEqual(synced)
    expect(read).toEqual(append('one', 0, Math.max(read.length, 1)).records.slice(0, read.length))
    // all of an append or nothing of it, and nothing that comes after a gap
    expect([0, ...answered.map((one) => one.version)]).toContain(read.length)
    expect(await damageIn(cut)).toBeNull()
    found.add(read.length)
    for (const part of ['', '-wal', '-shm']) rmSync(cut + part, { force: true })
  }
  db.close()
  rmSync(folder, { recursive: true, force: true })
  // the cuts fell all over it
  expect(found.size).toBeGreaterThan(30)
})

async function damageIn(file: string): Promise<string | null> {
  const sql = readSqlite(file)
  const [row] = await sql.rows(anyRow<KeptRow>(), 'SELECT site, date, version, head FROM days')
  const lines = await sql.rows(anyRow<KeptLine>(), 'SELECT * FROM events ORDER BY version')
  sql.close()
  return row ? checkChain(row, lines).damage : null
}
