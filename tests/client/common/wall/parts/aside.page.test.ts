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

test('it names the numbers to bring forward and their marks, in both languages', async () => {
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

test('the last missed numbers are named below', async () => {
  const part = await hangAside({ forward, missed })
  expect(part).toSay(text().missed)
  expect(part).toSay('A001 A002')
})

test('who is called soon is asked back, in both languages, above the missed', async () => {
  const part = await hangAside({ soon: ['A041', 'A042'], missed })
  expect(part).toSay(text().soon)
  expect(part).toSay(wordsIn('zh-CN').screen.soon)
  expect(part).toSay('A041 A042')
  expect(part.text.indexOf('A042')).toBeLessThan(part.text.indexOf('A002'))
})

const all = { forward, soon: ['A041'], missed: ['A091'] }

test('with little room, whom to bring forward stays, and nobody is asked back', async () => {
  const part = await hangAside({ ...all, box: { ...BOX, height: 110 } })
  expect(part).toSay('A003')
  expect(part).not.toSay('A041')
})

test('with a little more, who is asked back comes before the missed', async () => {
  const part = await hangAside({ ...all, box: { ...BOX, height: 225 } })
  expect(part).toSay('A041')
  expect(part).not.toSay('A091')
})

test('with little room, the numbers to bring forward stay, the newest of them', async () => {
  const part = await hangAside({ forward, missed, box: { ...BOX, height: 110 } })
  expect(part).toSay('A003')
  expect(part).not.toSay(`A001 ${text().toMark({ mark: 1 })}`)
  expect(part).not.toSay(text().missed)
})

test('as many of the last missed numbers are named as a row holds', async () => {
  const many = Array.from({ length: 8 }, (_, index) => `A00${index + 1}`)
  const part = await hangAside({ missed: many, box: { ...BOX, width: 240 } })
  expect(part).toSay('A008')
  expect(part).not.toSay('A001')
})

test('without numbers to name it is empty', async () => {
  expect((await hangAside({})).text).toBe('')
})
