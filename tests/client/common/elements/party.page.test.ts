import { expect, test } from 'vitest'
import { PartyElement } from '../../../../client/common/elements/party.ts'
import { words } from '../../../../client/common/words/words.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'

const text = () => words().resident

test('each tap adds or removes one person and is sent at once, and the hint is shown', async () => {
  const part = await mount(PartyElement, { hint: 'One number for a household' })
  const told = heard(part.element, 'change')
  expect(part).toSay('One number for a household')
  await part.press(text().more)
  await part.press(text().more)
  await part.press(text().fewer)
  expect(told).toEqual([2, 3, 2])
  expect(part.within('group', text().party).get('status').textContent).toBe('2')
})

test('a party has at least one person, and at most ten', async () => {
  const part = await mount(PartyElement)
  expect([part.offers(text().fewer), part.offers(text().more)]).toEqual([false, true])
  await part.set({ value: 10 })
  expect([part.offers(text().fewer), part.offers(text().more)]).toEqual([true, false])
})
