import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { LineDeskElement } from '../../../../client/marshal/parts/line-desk.ts'
import {
  after,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { key, press } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => words().spacing

const mountLine = (...steps: Step[]) =>
  tablet(
    LineDeskElement,
    givenAt(withLines(9), openDay, openDesk(), ...times(4, taken()), ...steps),
    (view) => ({
      queue: view.queues[0]!,
      prompt: view.prompt,
    }),
  )
type Line = Awaited<ReturnType<typeof mountLine>>['part']

const marks = (part: Line) => part.all('button', /^Mark \d+,/)

/** A finger that touches one mark, moves to another, and lifts. */
async function drag(part: Line, from: number, to: number): Promise<void> {
  const [first, last] = [marks(part)[from - 1]!, marks(part)[to - 1]!]
  const { x, y, width, height } = last.getBoundingClientRect()
  const init = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2 }
  first.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
  await settled()
  first.dispatchEvent(new PointerEvent('pointermove', init))
  first.dispatchEvent(new PointerEvent('pointerup', init))
  await settled()
}

test('the marks of the line stand in order, with who stands on each', async () => {
  const { part } = await mountLine()
  expect(marks(part).map((one) => one.getAttribute('aria-label'))).toEqual([
    text().taken({ mark: 1, number: 'A001' }),
    text().taken({ mark: 2, number: 'A002' }),
    text().taken({ mark: 3, number: 'A003' }),
    text().taken({ mark: 4, number: 'A004' }),
    ...[5, 6, 7, 8, 9, 10].map((mark) => text().free({ mark, number: '' } as never)),
  ])
})

test('a tap on a mark says who stands there, how many, and since when', async () => {
  const { part } = await mountLine(after(3 * MINUTE, step('pass-time')))
  await drag(part, 2, 2)
  expect(part).toSay(`${text().one({ mark: 2 })} A002`)
  expect(part).toSay(words().overview.people({ count: 1 }))
  expect(part).toSay(text().since({ minutes: 3 }))
})

test('a free mark has nobody to call or to pass over', async () => {
  const { part } = await mountLine()
  await drag(part, 7, 7)
  expect(part).toSay(text().nobody)
  expect(part.find('button', words().marshal.callOne)).toBe(null)
  expect(part.offers(text().report)).toBe(true)
})

test('a drag over marks 5 to 9 reports crowding there, and one tap clears it', async () => {
  const { part, does } = await mountLine()
  await drag(part, 9, 5)
  expect(part).toSay(text().stretch({ from: 5, to: 9 }))
  await part.press(text().report)
  expect(server().commands).toEqual([['report-crowding', { queue: 'A', from: 5, to: 9 }]])
  expect(part.find('button', text().unselect)).toBe(null)
  await does()
  expect(part.get('status')).toBeTruthy()
  expect(part).toSay(text().reported({ from: 5, to: 9 }))
  await part.press(text().clear)
  expect(server().commands.at(-1)).toEqual(['clear-crowding', { queue: 'A' }])
  await does()
  expect(part.find('button', text().clear)).toBe(null)
})

test('the keys choose marks too: arrows move, Shift extends, Enter chooses one', async () => {
  const { part } = await mountLine()
  marks(part)[0]!.focus()
  await key({ key: 'ArrowRight' })
  await key({ key: 'ArrowRight', shiftKey: true })
  await key({ key: 'ArrowRight', shiftKey: true })
  expect(part).toSay(text().stretch({ from: 2, to: 4 }))
  await key({ key: 'Enter' })
  expect(part).toSay(text().one({ mark: 4 }))
  await key({ key: 'ArrowLeft' })
  expect(await key({ key: 'Tab' })).toBe(true)
  expect(await key({ key: ' ' })).toBe(false)
  expect(part).toSay(text().one({ mark: 3 }))
})

test('the arrows stop at the ends of the line, and Tab reaches only one mark', async () => {
  const { part } = await mountLine()
  marks(part)[0]!.focus()
  await key({ key: 'ArrowUp' })
  await key({ key: 'Enter' })
  expect(part).toSay(text().one({ mark: 1 }))
  for (let times = 0; times < 12; times += 1) await key({ key: 'ArrowDown' })
  await key({ key: 'Enter' })
  expect(part).toSay(text().one({ mark: 10 }))
  expect(marks(part).filter((one) => one.tabIndex === 0).length).toBe(1)
})

test('a head of the line that is not there is passed over with one tap; further back it asks first', async () => {
  const { part, giver } = await mountLine()
  await drag(part, 1, 1)
  await part.press(text().notThere)
  expect(server().commands).toEqual([['miss', { number: 'A001' }]])
  await server().last.done({} as never)
  expect(giver.outcome?.say()).toBe(text().passedOver({ number: 'A001' }))
  await drag(part, 3, 3)
  await part.press(text().notThere)
  expect(server().sent.length).toBe(1)
  expect(part).toSay(text().sure({ number: 'A003' }))
})

test('a person on a mark can be called now: the dialog opens', async () => {
  const { part } = await mountLine()
  const asked: unknown[] = []
  part.element.addEventListener('out-of-turn', (event) => asked.push((event as CustomEvent).detail))
  await drag(part, 3, 3)
  await part.press(words().marshal.callOne)
  expect(asked).toEqual([{ act: 'call', number: 'A003' }])
  expect(part.find('button', text().unselect)).toBe(null)
})

test('Cancel chooses nothing', async () => {
  const { part } = await mountLine()
  await drag(part, 2, 4)
  expect(marks(part).filter((one) => one.ariaPressed === 'true').length).toBe(3)
  await part.press(text().unselect)
  expect(marks(part).some((one) => one.ariaPressed === 'true')).toBe(false)
})

test('a line is told to keep apart once, and not again while that is being said', async () => {
  const { part, giver, does } = await mountLine()
  await part.press(text().remind)
  expect(server().commands).toEqual([['remind-spacing', { queue: 'A' }]])
  await does()
  expect(giver.outcome?.say()).toBe(text().reminded)
  await expect(press(part.get('button', text().reminded))).rejects.toThrow('disabled')
})
