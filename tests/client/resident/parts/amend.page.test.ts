import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { AmendElement } from '../../../../client/resident/parts/amend.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'

const text = () => words().resident
const needs = () => words().common.needs

test("it starts with the ticket's party and needs, and saves only when asked to", async () => {
  const part = await mount(AmendElement, { party: 3, needs: ['infant'], hint: 'each gets a swab' })
  const saved = heard(part.element, 'amend')
  expect(part.get('status').textContent).toBe('3')
  expect(part).toSay('each gets a swab')
  expect(part.get('button', needs().infant).getAttribute('aria-pressed')).toBe('true')
  await part.press(text().more)
  await part.press(needs().infant)
  await part.press(needs().elderly)
  expect(saved).toEqual([])
  await part.press(text().amendSave)
  expect(saved).toEqual([{ party: 4, needs: ['elderly'] }])
})

test('a new party on the ticket replaces the tapped one', async () => {
  const part = await mount(AmendElement, { party: 2 })
  await part.press(text().more)
  await part.set({ party: 5 })
  expect(part.get('status').textContent).toBe('5')
})
