import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { LeaveElement } from '../../../../client/resident/parts/leave.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import { nextTimeWords } from '../../../../shared/text/next-time-words.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { key } from '../../../kit/mount/part.ts'

async function mountLeave(first = false) {
  const part = await mount(LeaveElement, { first })
  return { part, stays: heard(part.element, 'stay'), leaves: heard(part.element, 'leave') }
}

test('it says what would be lost, and the focus is on staying', async () => {
  const { part } = await mountLeave()
  expect(part).toSay(claimWords[language()].leaveAsk)
  expect(part).toSay(claimWords[language()].leaveWhy)
  expect(part.element.renderRoot.querySelector(':focus')).toBe(part.get('button', words().common.cancel))
})

test('to whoever is among the first next time it does not say that the number is lost', async () => {
  const { part, leaves } = await mountLeave(true)
  expect(part).toSay(nextTimeWords[language()].leaveWhy)
  expect(part).not.toSay(claimWords[language()].leaveWhy)
  await part.press(nextTimeWords[language()].leaveYes)
  expect(leaves.length).toBe(1)
})

test('only the button for it gives the number up', async () => {
  const { part, stays, leaves } = await mountLeave()
  await part.press(words().common.cancel)
  expect([stays.length, leaves.length]).toEqual([1, 0])
  await part.press(claimWords[language()].leaveYes)
  expect([stays.length, leaves.length]).toEqual([1, 1])
})

test('Escape stays, and no other key answers', async () => {
  const { stays, leaves } = await mountLeave()
  await key({ key: 'y' })
  await key({ key: 'Escape' })
  expect([stays.length, leaves.length]).toEqual([1, 0])
})
