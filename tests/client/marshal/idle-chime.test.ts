import { expect, test } from 'vitest'
import { isWoken } from '../../../client/marshal/idle-chime.ts'

const desk = (changes: Partial<NonNullable<Parameters<typeof isWoken>[0]>> = {}) => ({
  id: '1',
  open: true,
  calling: [],
  next: [],
  ...changes,
})
const atDesk = [
  {
    number: 'A001',
    party: 1,
    needs: [],
    at: 0,
    coming: false,
    arrivedAt: null,
    queue: 'A',
    chosen: null,
    checks: [],
  },
]

test('a desk with nobody, and nobody to call, is woken by the first person who joins', () =>
  expect(isWoken(desk(), desk({ next: ['A001'] }))).toBe(true))

test.each([
  ['the second who comes', desk({ next: ['A001'] }), desk({ next: ['A001', 'A002'] })],
  ['somebody who comes while the desk has somebody', desk({ calling: atDesk }), desk({ next: ['A001'] })],
  ['a desk that has only just opened', desk({ open: false }), desk({ next: ['A001'] })],
  ['another desk that was chosen', desk(), desk({ id: '2', next: ['A001'] })],
  ['the first look at a desk', undefined, desk({ next: ['A001'] })],
])('%s wakes no desk', (_what, before, now) => expect(isWoken(before, now)).toBe(false))
