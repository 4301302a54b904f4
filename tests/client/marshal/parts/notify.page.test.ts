import { afterEach, expect, test, vi } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { NotifyElement } from '../../../../client/marshal/parts/notify.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().alerts
afterEach(() => void vi.restoreAllMocks())
const ADDRESS = '/api/sites/xingfuli/staff-push'
const asked = () => server().http.asked.map(({ method, path }) => `${method} ${path}`)

test('the switch says whether this device is told of alarms', async () => {
  vi.spyOn(Notification, 'permission', 'get').mockReturnValue('granted')
  server().http.answers(`GET ${ADDRESS}`, { is: { isOn: true } })
  const part = await mount(NotifyElement, { site: 'xingfuli' })
  await settled()
  expect(part).toSay(text().why)
  expect(part.get('switch', text().off).getAttribute('aria-checked')).toBe('true')
  expect(part.within('status')).toSay(text().isOn)
  server().http.answers(`DELETE ${ADDRESS}`, 'is down')
  part.get('switch', text().off).click()
  await settled()
  expect(part.within('status')).toSay(text().failed)
  expect(part.get('switch', text().off).getAttribute('aria-checked')).toBe('true')
  expect(asked()).toContain(`DELETE ${ADDRESS}`)
})

test('where the browser does not allow it, it says so, and the server is told nothing', async () => {
  vi.spyOn(Notification, 'requestPermission').mockResolvedValue('denied')
  const part = await mount(NotifyElement, { site: 'xingfuli' })
  part.get('switch', text().on).click()
  await settled()
  expect(part.within('status')).toSay(text().refused)
  expect(asked().filter((one) => one.startsWith('POST'))).toEqual([])
})

test('where it cannot be arranged, it stays off and says so', async () => {
  vi.spyOn(Notification, 'requestPermission').mockRejectedValue(new Error('no'))
  const part = await mount(NotifyElement, { site: 'xingfuli' })
  part.get('switch', text().on).click()
  await settled()
  expect(part.within('status')).toSay(text().failed)
  expect(part.get('switch', text().on).getAttribute('aria-checked')).toBe('false')
})
