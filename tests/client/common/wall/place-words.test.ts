import { expect, test } from 'vitest'
import { placeWordsOf } from '../../../../client/common/wall/place-words.ts'
import { idleDesk } from '../../../kit/idle-desk.ts'

const desk = (id: string) => idleDesk(id, { place: 'vaccination' })
const call = (number: string, desk: string, place: 'registration' | 'vaccination', call: number) => ({
  number,
  desk,
  place,
  call,
  at: call,
})

test('[K3] a desk has one name on the wall: that of its newest call, or that of its first queue when it calls nobody', () => {
  const words = placeWordsOf({
    desks: [desk('1'), desk('2'), desk('3')],
    calls: [
      call('G002', '2', 'registration', 3),
      call('A001', '2', 'vaccination', 2),
      call('A009', '3', 'vaccination', 1),
    ],
  })
  expect([...words]).toEqual([
    ['1', 'vaccination'],
    ['2', 'registration'],
    ['3', 'vaccination'],
  ])
})

test('a call of a closed desk has its place word', () =>
  expect([...placeWordsOf({ desks: [], calls: [call('G001', '4', 'registration', 1)] })]).toEqual([
    ['4', 'registration'],
  ]))
