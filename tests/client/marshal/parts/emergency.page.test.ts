import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { AlarmsElement } from '../../../../client/marshal/parts/alarms.ts'
import { EmergencyElement } from '../../../../client/marshal/parts/emergency.ts'
import { given, openDay, openDesk, step, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().emergency
const day = () => given(openDay, openDesk(), taken())
const mountButton = (deskId: string | null = '1', language?: 'ar') =>
  tablet(EmergencyElement, day(), () => ({ deskId }), language ? { language } : {})

const buttonIn = (part: { all(role: 'button'): HTMLElement[] }) => part.all('button')[0]!
const point = async (on: EventTarget, type: string) => {
  on.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, button: 0 }))
  await settled()
}
const press = async (on: EventTarget, type: string, key: string, repeat = false) => {
  on.dispatchEvent(new KeyboardEvent(type, { key, repeat, bubbles: true, composed: true, cancelable: true }))
  await settled()
}

test('[X1] the button calls all staff to the tablet’s desk once it was held for a second', async () => {
  const { part } = await mountButton()
  const button = buttonIn(part)
  await point(button, 'pointerdown')
  await pass(900)
  expect(server().commands).toEqual([])
  await pass(200)
  expect(server().commands).toEqual([['call-emergency', { desk: '1' }]])
  await pass(5_000)
  await point(button, 'pointerup')
  expect(server().commands).toHaveLength(1)
})

test('a tablet without a desk calls them to nowhere in particular', async () => {
  const { part } = await mountButton(null)
  await point(buttonIn(part), 'pointerdown')
  await pass(1_100)
  expect(server().commands).toEqual([['call-emergency', {}]])
})

test('[X1] a tap does nothing, and says how it is done', async () => {
  const { part } = await mountButton()
  await point(buttonIn(part), 'click')
  await point(buttonIn(part), 'pointerdown')
  await point(buttonIn(part), 'pointerup')
  expect(part.within('status')).toSay(text().hold)
  await pass(10_000)
  expect(server().commands).toEqual([])
  expect(part.within('status').text).toBe('')
})

test.each([' ', 'Enter'])('[X1] the key “%s” is held on it for a second, too', async (key) => {
  const { part } = await mountButton()
  const button = buttonIn(part)
  await press(button, 'keydown', key)
  await pass(600)
  await press(button, 'keydown', key, true)
  await pass(600)
  expect(server().commands).toEqual([['call-emergency', { desk: '1' }]])
  await press(button, 'keyup', key)
})

test('[X1] a key of its own does it from anywhere on the page, and not while somebody types', async () => {
  await mountButton()
  await press(document.body, 'keydown', 'e')
  await pass(500)
  await press(document.body, 'keyup', 'e')
  await pass(2_000)
  expect(server().commands).toEqual([])
  const field = document.body.appendChild(document.createElement('input'))
  await press(field, 'keydown', 'e')
  await pass(2_000)
  field.remove()
  expect(server().commands).toEqual([])
  await press(document.body, 'keydown', 'E')
  await pass(1_100)
  expect(server().commands).toEqual([['call-emergency', { desk: '1' }]])
})

test('whoever switches to another window has let go', async () => {
  const { part } = await mountButton()
  await point(buttonIn(part), 'pointerdown')
  dispatchEvent(new Event('blur'))
  await pass(2_000)
  expect(server().commands).toEqual([])
})

const mountAlarms = (deskId: string, ...steps: Parameters<typeof given>) =>
  tablet(AlarmsElement, given(openDay, openDesk(), ...steps), (view) => ({ view, deskId, site: 'xingfuli' }))

test('[X1] every tablet says to which desk staff are called, until one says that they go there', async () => {
  const { part, does } = await mountAlarms('2', step('call-emergency', { desk: '1' }))
  expect(part.within('alert')).toSay(text().alarm({ who: 'Desk 1', time: '08:00' }))
  await part.press(`${words().marshal.onIt} Desk 1`)
  expect(server().commands).toEqual([['take-emergency', { desk: '1' }]])
  await does()
  expect(part.text).toBe('')
})

test('[X2] the desk that called says when it is over', async () => {
  const { part } = await mountAlarms('1', step('call-emergency', { desk: '1' }))
  await part.press(text().clear)
  expect(server().commands).toEqual([['take-emergency', { desk: '1' }]])
})

test('[X2] whoever calls from no desk is named, or is a colleague', async () => {
  const atDesk = await mountAlarms('2', step('call-emergency'))
  expect(atDesk.part).toSay(text().alarm({ who: '王芳', time: '08:00' }))
  await atDesk.part.press(words().marshal.onIt)
  expect(server().commands).toEqual([['take-emergency', {}]])
})

test('[X1] an emergency stands before everything else, and none is left out', async () => {
  const { part } = await mountAlarms(
    '9',
    times(3, taken()),
    ['A001', 'A002', 'A003'].map((number) => step('unwell', { number })),
    step('call-emergency', { desk: '2' }),
  )
  expect(part.all('listitem').length).toBe(4)
  expect(part.names('listitem')[0]).toContain('Desk 2')
})

test('button and alarm are there in every language', async () => {
  await inEveryLanguage(async (language, { emergency }) => {
    const called = given(openDay, openDesk(), step('call-emergency', { desk: '1' }))
    const { part } = await tablet(
      AlarmsElement,
      called,
      (view) => ({ view, deskId: '1', site: 'xingfuli' }),
      { language },
    )
    expect(part.names().join(' ')).toContain(emergency.clear)
  })
})
