import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepBranches } from '../../../../client/common/live/keep-branches.ts'

test('an unchanged view is the very same object', () => {
  const last = { calls: [{ number: 'A001' }], queues: [] }
  expect(keepBranches(last, structuredClone(last))).toBe(last)
})

test('only the branches on the way to a change are new', () => {
  const last = { calls: [{ number: 'A001' }, { number: 'A002' }], queues: [{ id: 'A', waiting: 1 }] }
  const next = { calls: [{ number: 'A001' }, { number: 'A003' }], queues: [{ id: 'A', waiting: 1 }] }
  const merged = keepBranches(last, next)
  expect(merged).toEqual(next)
  expect(merged.queues).toBe(last.queues)
  expect(merged.calls).not.toBe(last.calls)
  expect(merged.calls[0]).toBe(last.calls[0])
})

test('the result is equal to the next view, whatever the last one was, and neither is changed', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (last, next) => {
      const [lastCopy, nextCopy] = [structuredClone(last), structuredClone(next)]
      expect(keepBranches(last, next)).toEqual(nextCopy)
      expect([last, next]).toEqual([lastCopy, nextCopy])
    }),
  ))
