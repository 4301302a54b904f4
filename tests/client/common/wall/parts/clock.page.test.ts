import { expect, test } from 'vitest'
import { ClockElement } from '../../../../../client/common/wall/parts/clock.ts'
import { MINUTE, MORNING } from '../../../../kit/given.ts'
import { mount } from '../../../../kit/mount/mount.ts'

test('it shows the time of the site, in its own zone', async () => {
  const part = await mount(ClockElement, { at: MORNING, zone: 'Asia/Shanghai' })
  expect(part.get('time').textContent).toBe('08:00')
  await part.set({ at: MORNING + 61 * MINUTE })
  expect(part.get('time').textContent).toBe('09:01')
  await part.set({ zone: 'Asia/Urumqi' })
  expect(part.get('time').textContent).toBe('07:01')
})
