import { expect, test } from 'vitest'
import type { AnswerOf } from '../../../../client/common/http/routes.ts'
import { sayWhen } from '../../../../client/common/words/say-time.ts'
import { words } from '../../../../client/common/words/words.ts'
import { SessionsElement } from '../../../../client/setup/parts/sessions.ts'
import { HOUR, MORNING } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { pressTwice } from '../owner.ts'

type Session = AnswerOf<'get /api/sessions'>[number]

const text = () => words().setup.sessions
const session = (id: string, name: string, changes: Partial<Session> = {}): Session => ({
  id,
  name,
  agent: 'Chrome · Windows',
  since: MORNING - 24 * HOUR,
  used: MORNING,
  current: false,
  ...changes,
})
const own = session('s1', '李娜', { current: true })
const other = session('s2', '王芳', { agent: '' })

async function mountSessions(sessions: readonly Session[]) {
  server().http.answers('GET /api/sessions', { is: sessions })
  return mount(SessionsElement, {}, { at: MORNING })
}

test('each device says whose it is, what it is, since when and when it was used last', async () => {
  const part = await mountSessions([own, other])
  const [first, second] = part.names('listitem')
  expect(first).toContain(`李娜 Chrome · Windows`)
  expect(first).toContain(text().times({ since: sayWhen(own.since), used: sayWhen(own.used) }))
  expect(second).toContain(`王芳 ${text().unknown}`)
})

test('the device at hand is marked, and cannot be signed out from here', async () => {
  const part = await mountSessions([own])
  expect(part).toSay(text().current)
  expect(part.names()).toEqual([])
})

test('another one is signed out by two taps, which is said, and the list is read anew', async () => {
  const part = await mountSessions([own, other])
  server().http.answers('DELETE /api/sessions/s2', { is: null })
  server().http.answers('GET /api/sessions', { is: [own] })
  await pressTwice(part, text().end, text().sure({ name: '王芳' }))
  expect(server().http.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/sessions',
    'DELETE /api/sessions/s2',
    'GET /api/sessions',
  ])
  expect(part.get('status').textContent).toBe(text().ended)
  expect(part.names('listitem').length).toBe(1)
})

test('one that has ended by itself is said to be gone', async () => {
  const part = await mountSessions([own, other])
  server().http.answers('DELETE /api/sessions/s2', { refused: 'not-found' })
  await pressTwice(part, text().end, text().sure({ name: '王芳' }))
  expect(part.get('status').textContent).toContain(words().problems['not-found'].title)
})

test('that the list could not be read is said', async () => {
  server().http.answers('GET /api/sessions', 'is down')
  const part = await mount(SessionsElement)
  expect(part.get('status').textContent).toBe(words().common.notSent)
  expect(part.names('listitem')).toEqual([])
})

test('whose own session has ended is told so', async () => {
  server().http.answers('GET /api/sessions', { refused: 'not-signed-in' })
  const part = await mount(SessionsElement)
  expect(part).toSay(words().problems['not-signed-in'].title)
})
