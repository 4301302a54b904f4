// Which views a viewer is sent, and when it is skipped.

import { expect, test } from 'vitest'
import type { Actor } from '../../../server/access/actor.ts'
import { headOf, noHead, type Packet } from '../../../server/live/packet.ts'
import { Viewer } from '../../../server/live/viewer.ts'
import type { Wire } from '../../../server/live/wire.ts'

function viewing() {
  const written: Packet[] = []
  const wire = { isFree: true }
  const viewer = new Viewer(
    { view: 'site', site: 'xingfuli' },
    '2026-11-23',
    { isFree: () => wire.isFree, write: (packet) => void written.push(packet) } as Wire,
    { kind: 'anyone' } as unknown as Actor,
  )
  return { viewer, wire, written }
}

const packet = (version: number, body = '{"waiting":1}'): Packet => ({ version, head: noHead, body })

test('a viewer that has got no view has version 0', () => {
  const { viewer } = viewing()
  expect([viewer.delivery().is, viewer.seen()]).toEqual(['nothing', 0])
})

test('a view is sent once: another version with the same content is not sent again', () => {
  const { viewer, written } = viewing()
  expect(viewer.show(packet(4))).toBe(true)
  expect(viewer.show(packet(5))).toBe(false)
  expect(written.map(({ version }) => version)).toEqual([4])
  expect(viewer.seen()).toBe(4)
})

test('another body or another head is another view', () => {
  const { viewer, written } = viewing()
  viewer.show(packet(4))
  viewer.show(packet(5, '{"waiting":2}'))
  viewer.show({ ...packet(6, '{"waiting":2}'), head: headOf({ site: 'xingfuli' }) })
  expect(written).toHaveLength(3)
})

test('a viewer whose connection is busy is owed a view until it is free, and its last view is known', () => {
  const { viewer, wire } = viewing()
  viewer.show(packet(4))
  wire.isFree = false
  expect(viewer.isReady()).toBe(false)
  expect(viewer.delivery()).toEqual({ is: 'owed', packet: packet(4) })
  expect([viewer.isOwed(), viewer.seen()]).toEqual([true, 4])
  wire.isFree = true
  expect(viewer.isReady()).toBe(true)
  expect(viewer.delivery().is).toBe('shown')
  expect(viewer.show(packet(4))).toBe(false)
})

test('a viewer that is owed its first view still has got none', () => {
  const { viewer, wire } = viewing()
  wire.isFree = false
  viewer.isReady()
  wire.isFree = true
  expect(viewer.isReady()).toBe(true)
  expect(viewer.delivery().is).toBe('nothing')
  expect(viewer.show(packet(1))).toBe(true)
})
