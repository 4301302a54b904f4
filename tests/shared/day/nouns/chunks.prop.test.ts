import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemAt, itemsOf, noItems, withItem } from '../../../../shared/day/nouns/chunks.ts'
import { type Devices, heldBy, noDevices, withDevice } from '../../../../shared/day/nouns/devices.ts'

test('a chunked list equals the array with the same changes, and earlier versions of it stay as they were', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat())), (writes) => {
      let list = noItems<number>()
      for (let n = 0; n < 300; n++) list = withItem(list, n, n)
      const before = [...itemsOf(list)]
      const expected = [...before]
      let written = list
      for (const [at, item] of writes) {
        const index = at % (expected.length + 1)
        expected[index] = item
        written = withItem(written, index, item)
      }
      expect([...itemsOf(written)]).toEqual(expected)
      expect(written.length).toBe(expected.length)
      expect(expected.every((item, index) => itemAt(written, index) === item)).toBe(true)
      expect([...itemsOf(list)]).toEqual(before)
    }),
    { numRuns: 50 },
  ))

test('a chunked list has no holes', () => {
  expect(() => withItem(noItems<number>(), 1, 1)).toThrow(RangeError)
  expect(itemAt(noItems<number>(), -1)).toBeUndefined()
})

test('devices equal a map with the same changes', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.string(), { freq: 3 }))), (writes) => {
      const expected = new Map<string, string>()
      let devices: Devices = noDevices
      for (const [device, number] of writes) {
        devices = withDevice(devices, device, number)
        if (number === null) expected.delete(device)
        else expected.set(device, number)
      }
      for (const [device] of writes) expect(heldBy(devices, device)).toBe(expected.get(device))
      expect(noDevices.flat().every((map) => map.size === 0)).toBe(true)
    }),
  ))
