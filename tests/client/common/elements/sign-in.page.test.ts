import { expect, test } from 'vitest'
import { SignInElement } from '../../../../client/common/elements/sign-in.ts'
import { setLanguage, words } from '../../../../client/common/words/words.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().marshal

async function signIn(answering: Answering) {
  server().http.answers('POST /api/session', answering)
  const part = await mount(SignInElement)
  const done = heard(part.element, 'signed-in')
  await part.write(text().name, '王芳')
  await part.write(text().passcode, 'secret')
  await part.press(text().signIn)
  return { part, done }
}

test('name and passcode are sent, and the sign-in is reported', async () => {
  const { done } = await signIn({ is: { name: '王芳' } })
  expect(server().http.asked).toMatchObject([{ body: { name: '王芳', passcode: 'secret' } }])
  expect(done.length).toBe(1)
})

for (const [what, answering, say] of [
  ['name or passcode are wrong', { refused: 'not-signed-in' }, () => text().wrong],
  [
    'it was tried too often',
    { refused: problemOf('too-many-requests', 'en') },
    () => words().problems['too-many-requests'].title,
  ],
  ['nobody answers', 'is down', () => words().common.notSent],
] as const) {
  test(`it says beside the typed words that ${what}, and keeps them`, async () => {
    const { part, done } = await signIn(answering)
    expect(part.get('alert').textContent).toContain(say())
    expect(part.field(text().passcode).value).toBe('secret')
    expect(part.offers(text().signIn)).toBe(true)
    expect(done).toEqual([])
  })
}

test('the problem is shown in the language that is chosen next', async () => {
  const { part } = await signIn({ refused: 'not-signed-in' })
  const before = text().wrong
  await setLanguage('es')
  await settled()
  expect(part.get('alert').textContent).toBe(text().wrong)
  expect(text().wrong).not.toBe(before)
})

test('while one sign-in is on its way no second one can be sent', async () => {
  const { part } = await signIn('hangs')
  expect(part.offers(text().signIn)).toBe(false)
})

test('nothing is sent without a name or a passcode', async () => {
  const part = await mount(SignInElement)
  await part.write(text().name, '王芳')
  await part.press(text().signIn)
  expect(server().http.asked).toEqual([])
})

test('where the account may not see this site, the reason is shown from the start', async () => {
  const part = await mount(SignInElement, { refused: 'This site is not one of yours.' })
  expect(part.get('alert').textContent).toBe('This site is not one of yours.')
})
