import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { EnrolCodeElement } from '../../../../client/setup/parts/enrol-code.ts'
import { MINUTE, MORNING } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { HONGQI, memberOf, summaryOf } from '../owner.ts'

const text = () => words().setup.enrol
const sites = [summaryOf(), summaryOf(HONGQI)]
const PATH = `POST /api/staff/${encodeURIComponent('王芳')}/enrolments` as const
const GOOD: Answering = { is: { code: 'c1', until: MORNING + 10 * MINUTE } }

async function mountCode(properties: Partial<EnrolCodeElement> = {}, answering = GOOD) {
  server().http.answers(PATH, answering)
  return mount(
    EnrolCodeElement,
    { sites, member: memberOf('王芳'), atOnce: true, ...properties },
    { at: MORNING },
  )
}

test('none is made before it is asked for', async () => {
  const part = await mountCode({ atOnce: false })
  expect(server().http.asked).toEqual([])
  expect(part.find('img')).toBe(null)
  await part.press(text().again)
  expect(part).toSay('#enrol=c1')
})

test('it is shown to be scanned and in letters, with how long it is good', async () => {
  const part = await mountCode()
  expect(part.get('img', text().label)).toBeTruthy()
  expect(part).toSay(`${location.origin}/marshal/xingfuli#enrol=c1`)
  expect(part).toSay(text().good({ count: 10 }))
  await pass(4 * MINUTE)
  expect(part).toSay(text().good({ count: 6 }))
})

test('once it is over it is taken down, which is said', async () => {
  const part = await mountCode()
  await pass(10 * MINUTE + 1000)
  expect(part.get('status').textContent).toBe(text().over)
  expect(part).not.toSay('#enrol=')
  expect(part.element.shown()).toBe(null)
})

test('another one replaces it', async () => {
  const part = await mountCode()
  server().http.answers(PATH, { is: { code: 'c2', until: MORNING + 10 * MINUTE } })
  await part.press(text().again)
  expect(part).toSay('#enrol=c2')
  expect(part).not.toSay('#enrol=c1')
})

test('who works at several sites says where the tablet is to be', async () => {
  const part = await mountCode({ member: memberOf('王芳', { sites: ['xingfuli', 'hongqi'] }) })
  await part.write(text().site, 'hongqi')
  expect(part).toSay('/marshal/hongqi#enrol=c1')
  await part.set({ member: memberOf('王芳') })
  expect(part.find('combobox')).toBe(null)
  expect(part).toSay('/marshal/xingfuli#enrol=c1')
})

test('an account without any site is told to get one, and no code is made', async () => {
  const part = await mountCode({ member: memberOf('王芳', { sites: [] }) })
  expect(part.text).toBe(text().noSite)
  expect(server().http.asked).toEqual([])
})

test('why there is none is said', async () => {
  const part = await mountCode({}, 'is down')
  expect(part.get('status').textContent).toBe(words().common.notSent)
  server().http.answers(PATH, { refused: 'not-found' })
  await part.press(text().again)
  expect(part.get('status').textContent).toContain(words().problems['not-found'].title)
})

test('forgotten, nothing of it is left to read', async () => {
  const part = await mountCode()
  part.element.forget()
  await settled()
  expect(part).not.toSay('#enrol=')
  expect(part.get('status').textContent).toBe('')
})
