import { expect, test } from 'vitest'
import { AsideElement } from '../../../../../client/common/wall/parts/aside.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import { callNext, given, openDay, openDesk, step, taken, times } from '../../../../kit/given.ts'
import { BOX, hang, screenOf } from '../hall.ts'

const text = () => words().screen
const missing = (number: string) => [callNext('1', []), step('miss', { number })]

function hangAside(changes: Partial<AsideElement>) {
  return hang(AsideElement, { box: BOX, small: 24, ...changes })
}

const { forward } = screenOf(given(openDay, openDesk(), ...times(3, taken())))
const { missed } = screenOf(
  given(openDay, openDesk(), ...times(3, taken()), ...missing('A001'), ...missing('A002')),
)

test('whom to come forward to which mark is said in both languages', async () => {
  const part = await hangAside({ forward })
  expect(part).toSay(text().forward)
  expect(part).toSay(wordsIn('zh-CN').screen.forward)
  expect(part.names('listitem')).toEqual(
    ['A001', 'A002', 'A003'].map((number, index) =>
      [number, text().toMark({ mark: index + 1 }), wordsIn('zh-CN').screen.toMark({ mark: index + 1 })].join(
        ' ',
      ),
    ),
  )
})

test('who did not come is named below, the last of them', async () => {
  const part = await hangAside({ forward, missed })
  expect(part).toSay(text().missed)
  expect(part).toSay('A001 A002')
})

test('where there is little room, whom to come forward stays, the newest of them', async () => {
  const part = await hangAside({ forward, missed, box: { ...BOX, height: 110 } })
  expect(part).toSay('A003')
  expect(part).not.toSay(`A001 ${text().toMark({ mark: 1 })}`)
  expect(part).not.toSay(text().missed)
})

test('of those who did not come, as many of the last stand there as a row holds', async () => {
  const many = Array.from({ length: 8 }, (_, index) => `A00${index + 1}`)
  const part = await hangAside({ missed: many, box: { ...BOX, width: 240 } })
  expect(part).toSay('A008')
  expect(part).not.toSay('A001')
})

test('with nobody to name it says nothing', async () => {
  expect((await hangAside({})).text).toBe('')
})
