import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { TurnKeysElement } from '../../../../client/setup/parts/turn-keys.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().setup.keys
const asked = () => server().http.asked.map(({ method, path }) => `${method} ${path}`)

async function turn(key: 'pass' | 'ticket', answering: Answering) {
  server().http.answers(`POST /api/keys/${key}/rotate`, answering)
  const part = await mount(TurnKeysElement)
  await part.press(text().turn[key])
  await part.press(text().sure)
  return part
}

test('one tap asks and sends nothing', async () => {
  const part = await mount(TurnKeysElement)
  await part.press(text().turn.pass)
  expect(part.names()).toEqual([text().sure, text().turn.ticket])
  expect(asked()).toEqual([])
})

for (const key of ['pass', 'ticket'] as const) {
  test(`the second tap turns over the ${key} key and no other, and it is said what comes of it`, async () => {
    const part = await turn(key, { is: null })
    expect(asked()).toEqual([`POST /api/keys/${key}/rotate`])
    expect(part.get('status').textContent).toBe(text().turned[key])
    expect(part.names()).toEqual([text().turn.pass, text().turn.ticket])
  })
}

test('a tap on the other key asks for that one anew: nothing is turned over by two taps on two keys', async () => {
  const part = await mount(TurnKeysElement)
  await part.press(text().turn.pass)
  await part.press(text().turn.ticket)
  expect(part.names()).toEqual([text().turn.pass, text().sure])
  expect(asked()).toEqual([])
})

test('that nobody answered is said, and it can be tried again', async () => {
  const part = await turn('pass', 'is down')
  expect(part.get('status').textContent).toBe(words().common.notSent)
  await part.press(text().turn.pass)
  expect(part.get('status').textContent).toBe('')
})

test('that it is not allowed is said', async () => {
  const part = await turn('ticket', { refused: 'not-allowed' })
  expect(part.get('status').textContent).toBe(words().problems['not-allowed'].title)
})
