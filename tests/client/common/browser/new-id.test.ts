import { expect, test } from 'vitest'
import { newDeviceId, newId } from '../../../../client/common/browser/new-id.ts'

test('an id is a version 4 UUID, and never the same twice', () => {
  const ids = Array.from({ length: 1000 }, newId)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(1000)
})

test('a device is 128 bits, as the server wants them', () => expect(newDeviceId()).toMatch(/^[\da-f]{32}$/))
