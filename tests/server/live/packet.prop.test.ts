import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventOf, headOf, noHead } from '../../../server/live/packet.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test('a view is one event of socket.io, with the head, the body and the version', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(text), text, (version, name, number) => {
      const head = name === null ? noHead : headOf({ name })
      const event = eventOf({ version, head, body: JSON.stringify({ number }) })
      expect(event[0]).toBe('2')
      const view = { version, ...(name === null ? {} : { name }), number }
      expect(JSON.parse(event.slice(1))).toEqual(['view', view])
    }),
  )
})
