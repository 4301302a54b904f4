// The time of the disk's own sync: no durable answer can be faster.

import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** About the bytes that SQLite's log gets for one command. */
const BYTES = 4096

/** Appends to a file of its own in the folder and syncs it, this often at that rate. Returns the milliseconds of each. */
export async function fsyncs(folder: string, count: number, perSecond: number): Promise<number[]> {
  const name = join(folder, 'fsyncs')
  const file = await open(name, 'a')
  const page = Buffer.alloc(BYTES)
  const took: number[] = []
  const started = performance.now()
  for (let index = 0; index < count; index++) {
    await pause(Math.max(0, started + (index / perSecond) * 1000 - performance.now()))
    const began = performance.now()
    await file.write(page)
    await file.datasync()
    took.push(performance.now() - began)
  }
  await file.close()
  await rm(name)
  return took
}
