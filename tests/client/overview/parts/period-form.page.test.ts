import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { askedFor } from '../../../../client/overview/address.ts'
import { PeriodFormElement } from '../../../../client/overview/parts/period-form.ts'
import { mount } from '../../../kit/mount/mount.ts'

test('a date that was emptied is asked for in words, and nothing is read instead', async () => {
  const asked = askedFor('?figures&date=2026-11-23')
  const part = await mount(PeriodFormElement, { asked, period: { from: '2026-11-23', to: '2026-11-23' } })
  const chosen: unknown[] = []
  part.element.addEventListener('chosen', (event) => chosen.push((event as CustomEvent).detail))
  await part.write(words().overview.date, '')
  expect(part.get('alert').textContent).toBe(words().faults.missing())
  expect(chosen).toEqual([])
  await part.write(words().overview.date, '2026-11-22')
  expect(part.find('alert')).toBe(null)
  expect(chosen.length).toBe(1)
})
