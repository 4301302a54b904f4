import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import type { Enrolled } from '../../../../client/marshal/enrol.ts'
import { EnrolmentElement } from '../../../../client/marshal/parts/enrolment.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().marshal
const code = 'abc-123'
const name = '王芳'

async function mountEnrolment(account: Answering, enrolled: Answering = { is: {} }) {
  server().http.answers('POST /api/enrolments/account', account)
  server().http.answers('POST /api/enrolments', enrolled)
  const fates: Enrolled[] = []
  const listening = (event: Event) => void fates.push((event as CustomEvent<Enrolled>).detail)
  const part = await mount(
    EnrolmentElement,
    { code },
    {
      address: `/marshal/xingfuli#enrol=${code}`,
      // the code may be over before the test has the element
      inside: (host) => host.addEventListener('over', listening, true),
    },
  )
  return { part, fates }
}

test("it asks before it signs in, and names the code's account", async () => {
  const { part, fates } = await mountEnrolment({ is: { name } })
  expect(part).toSay(text().enrolAsk({ name }))
  expect(part).toSay(text().enrolWhy({ name }))
  expect(server().http.asked.map(({ path }) => path)).toEqual(['/api/enrolments/account'])
  await part.press(text().enrolYes({ name }))
  expect(server().http.asked.at(-1)).toMatchObject({ path: '/api/enrolments', body: { code } })
  expect(fates).toEqual(['signed-in'])
  expect(location.hash).toBe('')
})

test('after Cancel nobody is signed in, and the code is removed from the address', async () => {
  const { part, fates } = await mountEnrolment({ is: { name } })
  await part.press(words().common.cancel)
  expect(fates).toEqual(['declined'])
  expect(location.hash).toBe('')
  expect(server().http.asked.length).toBe(1)
})

test('a code that was used or is too old is over at once', async () => {
  const { fates } = await mountEnrolment({ refused: 'not-found' })
  expect(fates).toEqual(['refused'])
  expect(location.hash).toBe('')
})

test('without an answer the code stays in the address, for another try', async () => {
  const { fates } = await mountEnrolment('is down')
  expect(fates).toEqual(['not-sent'])
  expect(location.hash).toBe(`#enrol=${code}`)
})

test('during the sign-in nothing can be tapped twice', async () => {
  const { part, fates } = await mountEnrolment({ is: { name } }, 'hangs')
  await part.press(text().enrolYes({ name }))
  expect(part.offers(text().enrolYes({ name }))).toBe(false)
  expect(part.offers(words().common.cancel)).toBe(false)
  await settled()
  expect(fates).toEqual([])
})

test("until the server has named the code's account there is nothing to tap", async () => {
  const { part } = await mountEnrolment('hangs')
  expect(part.names()).toEqual([])
  expect(part).toSay(words().common.loading)
})
