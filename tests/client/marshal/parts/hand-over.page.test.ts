import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { HandOverElement } from '../../../../client/marshal/parts/hand-over.ts'
import { MINUTE, MORNING } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().handing
const address = 'POST /api/sites/xingfuli/codes'
const code = { url: 'https://yimi.example/s/xingfuli#c=abc', until: MORNING + MINUTE }

const mountHandOver = () => mount(HandOverElement, { site: 'xingfuli', number: 'A001' }, { at: MORNING })

test('a tap asks for the code, which is shown until its end, and then there can be another', async () => {
  server().http.answers(address, { is: code })
  const part = await mountHandOver()
  expect(server().http.asked).toEqual([])
  await part.press(text().showCode)
  expect(server().http.asked).toMatchObject([{ body: { number: 'A001' } }])
  expect(part.get('img', text().codeLabel({ number: 'A001' }))).toBeTruthy()
  expect(part).toSay(text().codeHow({ time: '08:01' }))
  await pass(MINUTE)
  expect(part.find('img')).toBe(null)
  expect(part.offers(text().showCode)).toBe(true)
})

for (const [what, answering, say] of [
  ['a refusal', { refused: 'ticket-over' }, () => words().problems['ticket-over'].title],
  ['no answer', 'is down', () => words().common.notSent],
] as const) {
  test(`after ${what} it says so, and the code can be asked for again`, async () => {
    server().http.answers(address, answering)
    const part = await mountHandOver()
    await part.press(text().showCode)
    expect(part.get('alert').textContent).toBe(say())
    expect(part.offers(text().showCode)).toBe(true)
  })
}

test("another number has no code yet, and does not get the previous one's", async () => {
  let late: (answer: Answering) => void = () => {}
  server().http.answers(
    address,
    () =>
      new Promise<Answering>((resolve) => {
        late = resolve
      }),
  )
  const part = await mountHandOver()
  await part.press(text().showCode)
  await part.set({ number: 'A002' })
  late({ is: code })
  await settled()
  expect(part.find('img')).toBe(null)
})
