// A viewer that reads too slowly.

import { afterEach, expect, test } from 'vitest'
import { sampleSite } from '../../kit/sample.ts'
import { nextTurn, type Wire, wireTo } from '../../kit/wire.ts'
import { type Stage, stage } from './stage.ts'

/** As many queues as there are letters, under long names: a view of 20 kB, so that the kernel's buffers fill soon. */
const LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ']
const large = sampleSite({
  queues: LETTERS.map((id) => ({
    id,
    name: { 'zh-CN': '长'.repeat(190) + id, en: 'long '.repeat(38) + id },
    length: 0,
    callSize: 1,
    priority: false,
  })),
  desks: [{ id: '1', queues: LETTERS }],
})

let site: Stage
let wire: Wire
afterEach(async () => {
  await site.close()
  await wire.close()
})

test('a viewer that stops reading is skipped, costs nothing more, and gets the newest view when it reads again', async () => {
  site = await stage({ site: large })
  wire = await wireTo(site.port)
  const slow = await site.screen({ port: wire.port })
  const { written } = site
  wire.pause()

  let isPaused = false
  let unheard = 0
  const change = async () => {
    isPaused = !isPaused
    const before = written.length
    await site.give(isPaused ? 'pause-queue' : 'resume-queue', { queue: 'A' })
    await nextTurn()
    await nextTurn()
    unheard = written.length === before ? unheard + 1 : 0
  }
  // until the kernel's buffers are full
  while (unheard < 20) await change()
  const stuck = written.length
  for (let n = 0; n < 300; n++) await change()
  expect(written.length).toBe(stuck)

  await site.give('close-day')
  wire.resume()
  const last = await slow.until((view) => view.open === false)
  expect(last.version).toBe((await site.app.days.day(site.site.id)).version)
  expect(slow.views.length).toBe(stuck + 1)
})

test('a client that sends commands and never reads its answers is cut off', async () => {
  site = await stage({ site: large })
  wire = await wireTo(site.port)
  const rude = await site.see({ view: 'overview' }, { port: wire.port })
  wire.pause()
  const closed = rude.once('disconnect')
  const filler = 'x'.repeat(36)
  let isOpen = true
  void closed.then(() => {
    isOpen = false
  })
  while (isOpen) {
    for (let n = 0; n < 1000; n++) rude.socket.emit('command', { command: filler, id: 7 }, () => {})
    await nextTurn()
  }
  await closed
})
