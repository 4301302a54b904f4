import { expect, test } from 'vitest'
import { setLanguage, words } from '../../../../client/common/words/words.ts'
import { PasscodeElement } from '../../../../client/setup/parts/passcode.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { refusedAt } from '../owner.ts'

const text = () => words().setup.passcode
const PATH = 'PUT /api/session/passcode'

async function change(answering: Answering) {
  server().http.answers(PATH, answering)
  const part = await mount(PasscodeElement)
  const done = heard(part.element, 'changed')
  await part.write(text().old, '111111')
  await part.write(text().passcode, '222222')
  await part.press(text().change)
  return { part, done }
}

test('the old and the new passcode are sent; both fields are empty then, and it is told', async () => {
  const { part, done } = await change({ is: null })
  expect(server().http.asked).toMatchObject([{ method: 'PUT', body: { old: '111111', passcode: '222222' } }])
  expect(part.get('status').textContent).toBe(text().changed)
  expect(part.field(text().old).value).toBe('')
  expect(part.field(text().passcode).value).toBe('')
  expect(done.length).toBe(1)
})

test('a wrong old passcode is said at its field, what was typed stays, and typing takes it back', async () => {
  const { part, done } = await change(refusedAt({ path: 'old', rule: 'wrong' }))
  expect(part).toSay(words().faults.wrong())
  expect(part.field(text().old).getAttribute('aria-invalid')).toBe('true')
  expect(part.field(text().passcode).getAttribute('aria-invalid')).toBe('false')
  expect(part.field(text().passcode).value).toBe('222222')
  expect(done).toEqual([])
  await part.write(text().old, '333333')
  expect(part).not.toSay(words().faults.wrong())
  expect(part.get('status').textContent).toBe('')
})

test('a passcode that is too weak is said at the field of the new one', async () => {
  const { part } = await change(refusedAt({ path: 'passcode', rule: 'passcode' }))
  expect(part.field(text().passcode).getAttribute('aria-invalid')).toBe('true')
  expect(part.field(text().old).getAttribute('aria-invalid')).toBe('false')
})

test('that nobody answered is said, and nothing that was typed is lost', async () => {
  const { part, done } = await change('is down')
  expect(part.get('status').textContent).toBe(words().common.notSent)
  expect(part.field(text().old).value).toBe('111111')
  expect(done).toEqual([])
})

test('whose session is over is told so, in the language that is chosen next too', async () => {
  const { part } = await change({ refused: 'not-signed-in' })
  const before = words().problems['not-signed-in'].title
  expect(part).toSay(before)
  await setLanguage('zh-CN')
  await settled()
  expect(part).not.toSay(before)
  expect(part).toSay(words().problems['not-signed-in'].title)
})
