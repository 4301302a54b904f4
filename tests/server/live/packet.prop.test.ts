import type { Writable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { frameOf, headOf, noHead } from '../../../server/live/packet.ts'

/** Its types leave out the reader that its client and its server share. */
const { Receiver } = ws as unknown as {
  Receiver: new (options: {
    isServer: boolean
  }) => Writable & { on(event: 'message', heard: (data: Buffer, isBinary: boolean) => void): void }
}

/** What a client of ws reads of a frame. */
function read(frame: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver({ isServer: false })
    receiver.on('message', (data, isBinary) =>
      isBinary ? reject(new Error('binary')) : resolve(String(data)),
    )
    receiver.on('error', reject)
    receiver.write(frame)
  })
}

/** Around the lengths at which a frame says its own in another way. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.integer({ min: 40, max: 130 }).map((length) => 'a'.repeat(length)),
  fc.integer({ min: 65_400, max: 65_600 }).map((length) => '米'.repeat(length / 3)),
)

test('a view is one frame, and its client reads the head, the body and the version as one event', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.option(text), text, async (version, name, number) => {
      const head = name === null ? noHead : headOf({ name })
      const frame = frameOf({ version, head, body: JSON.stringify({ number }) })
      const [event, view] = JSON.parse((await read(frame)).slice('42'.length))
      expect(event).toBe('view')
      expect(view).toEqual({ version, ...(name === null ? {} : { name }), number })
    }),
  )
})

test.each([125, 126, 127, 65_535, 65_536, 65_537])(
  'a frame that says %i bytes is read as it was written',
  async (bytes) => {
    const viewOf = (text: string) => frameOf({ version: 1, head: noHead, body: JSON.stringify({ text }) })
    const empty = await read(viewOf(''))
    const text = 'a'.repeat(bytes - empty.length)
    const said = await read(viewOf(text))
    expect(said).toHaveLength(bytes)
    expect(said).toBe(empty.replace('""', `"${text}"`))
  },
)

test('a head that says the same as the one before is that one', () => {
  const first = headOf({ name: '幸福里', announcement: null })
  expect(headOf({ name: '幸福里', announcement: null }, first)).toBe(first)
  expect(headOf({ name: '幸福里', announcement: '下雨' }, first)).not.toBe(first)
})
