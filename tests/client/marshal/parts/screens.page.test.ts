import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ScreensElement } from '../../../../client/marshal/parts/screens.ts'
import { MORNING, SECOND } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().marshal
const fine = { seen: MORNING, muted: false, hidden: false, awake: true, stored: true, behind: false }
const mountScreens = (screens: ScreensElement['screens'], isOwner = false) =>
  mount(ScreensElement, { screens, site: 'xingfuli', isOwner }, { at: MORNING })
const row = (name: string, how: string) => `${name} ${how}`

test('each screen shows its condition', async () => {
  const part = await mountScreens([
    { ...fine, name: '门口' },
    { ...fine, name: '大厅', muted: true, hidden: true },
    { ...fine, name: '后院', awake: false, stored: false, behind: true },
  ])
  expect(part).toSay(row('门口', text().screenFine))
  expect(part).toSay(row('大厅', `${text().screenMuted} · ${text().screenHidden}`))
  for (const besides of [text().screenBehind, text().screenDark, text().screenUnkept])
    expect(part).toSay(besides)
})

test('a screen without a report for half a minute is silent, and nothing else is shown of it', async () => {
  const part = await mountScreens([{ ...fine, name: '门口', muted: true, behind: true }])
  await pass(30 * SECOND)
  expect(part).toSay(row('门口', text().screenMuted))
  await pass(5 * SECOND)
  expect(part).toSay(row('门口', text().screenSilent({ time: '08:00' })))
  expect(part).not.toSay(text().screenBehind)
})

test('a site without screens says so, and only an owner can pair one', async () => {
  const part = await mountScreens([])
  expect(part).toSay(text().noScreens)
  expect(part.names()).toEqual([])
  await part.set({ isOwner: true })
  expect(part.names()).toEqual([text().pair])
})

async function pairing(screens: ScreensElement['screens'] = []) {
  const part = await mountScreens(screens, true)
  await part.press(text().pair)
  return part.within('dialog', text().pair)
}
const address = 'POST /api/screens/ABC234/pair'

test('a screen is paired by its code, however it was typed, under a free name', async () => {
  server().http.answers(address, { is: {} })
  const part = await mountScreens([{ ...fine, name: text().pairNameDefault }], true)
  await part.press(text().pair)
  const dialog = part.within('dialog', text().pair)
  expect(dialog.field(text().pairName).value).toBe('Screen 2')
  await dialog.write(text().pairCode, 'abc 234')
  await dialog.press(text().pair)
  expect(server().http.asked).toMatchObject([
    { path: '/api/screens/ABC234/pair', body: { site: 'xingfuli', name: 'Screen 2' } },
  ])
  expect(part.find('dialog')).toBe(null)
  expect(part.get('status').textContent).toBe(text().paired({ name: 'Screen 2' }))
})

for (const [what, answering, say] of [
  ['a wrong code', { refused: 'not-found' }, () => text().wrongCode],
  ['no answer', 'is down', () => words().common.notSent],
] as const) {
  test(`after ${what} the dialog says so, and stays open with the typed code`, async () => {
    server().http.answers(address, answering)
    const dialog = await pairing()
    await dialog.write(text().pairCode, 'ABC234')
    await dialog.press(text().pair)
    expect(dialog.get('alert').textContent).toBe(say())
    expect(dialog.field(text().pairCode).value).toBe('ABC234')
  })
}

test('without a code nothing is sent; Cancel closes it', async () => {
  const dialog = await pairing()
  await dialog.press(text().pair)
  expect(server().http.asked).toEqual([])
  await dialog.press(words().common.cancel)
  expect(dialog.root.checkVisibility()).toBe(false)
})
