import { expect, test } from 'vitest'
import type { AnswerOf } from '../../../../client/common/http/routes.ts'
import { sayWhen } from '../../../../client/common/words/say-time.ts'
import { words } from '../../../../client/common/words/words.ts'
import { PairedElement } from '../../../../client/setup/parts/paired.ts'
import { HOUR, MINUTE, MORNING } from '../../../kit/given.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { pressTwice } from '../owner.ts'

type Screen = AnswerOf<'get /api/screens'>[number]

const text = () => words().setup.screens
const screen = (id: string, name: string, changes: Partial<Screen> = {}): Screen => ({
  id,
  site: 'xingfuli',
  name,
  pairedAt: MORNING - HOUR,
  seen: MORNING - 10_000,
  desks: [],
  queues: [],
  ...changes,
})

async function mountPaired(screens: readonly Screen[] = []) {
  server().http.answers('GET /api/screens', { is: screens })
  const part = await mount(PairedElement, { settings: sampleSite() }, { at: MORNING })
  return { part, paired: heard(part.element, 'paired') }
}

async function pair(answering: Answering, screens: readonly Screen[] = []) {
  server().http.answers('POST /api/screens/AB12/pair', answering)
  const shown = await mountPaired(screens)
  await shown.part.write(text().code, ' ab12 ')
  await shown.part.press(text().pair)
  return shown
}

const asked = () => server().http.asked.map(({ method, path }) => `${method} ${path}`)
const reads = () => asked().filter((one) => one === 'GET /api/screens').length

test('it says which address to open on a screen, and that none is paired yet', async () => {
  const { part } = await mountPaired([screen('w9', 'Elsewhere', { site: 'hongqi' })])
  expect(part).toSay(`${location.origin}/screen/xingfuli`)
  expect(part).toSay(text().none)
  expect(part).not.toSay('Elsewhere')
})

test('a code is sent as it is shown on screens, however it was typed, with the name that is offered', async () => {
  const { part, paired } = await pair({ is: { id: 'w1', site: 'xingfuli', name: text().nameDefault } })
  expect(server().http.asked.at(1)).toMatchObject({
    path: '/api/screens/AB12/pair',
    body: { site: 'xingfuli', name: text().nameDefault },
  })
  expect(part).toSay(text().paired({ name: text().nameDefault }))
  expect(part.field(text().code).value).toBe('')
  expect(paired.length).toBe(1)
  expect(reads()).toBe(2)
})

test('a second screen is offered a name that is free', async () => {
  const { part } = await mountPaired([screen('w1', text().nameDefault)])
  expect(part.field(text().name).value).not.toBe(text().nameDefault)
  expect(part.field(text().name).value).toContain(text().nameDefault)
})

test('a name that was typed is sent; the next screen is offered one again', async () => {
  server().http.answers('POST /api/screens/AB12/pair', { is: { id: 'w1', site: 'xingfuli', name: 'Hall 2' } })
  const { part } = await mountPaired()
  await part.write(text().name, 'Hall 2')
  await part.write(text().code, 'AB12')
  await part.press(text().pair)
  expect(server().http.asked.at(1)).toMatchObject({ body: { name: 'Hall 2' } })
  expect(part.field(text().name).value).toBe(text().nameDefault)
})

test('that no screen shows this code is said at its field, and typing takes it back', async () => {
  const { part, paired } = await pair({ refused: 'not-paired' })
  expect(part).toSay(text().wrongCode)
  expect(part.field(text().code).getAttribute('aria-invalid')).toBe('true')
  expect(part.field(text().code).value).toBe('AB12')
  expect(paired).toEqual([])
  await part.write(text().code, 'AB13')
  expect(part).not.toSay(text().wrongCode)
})

test('without a code the server is asked all the same, and says that there is no such screen', async () => {
  server().http.answers('POST /api/screens/-/pair', { refused: 'not-paired' })
  const { part } = await mountPaired()
  await part.press(text().pair)
  expect(part).toSay(text().wrongCode)
})

test('that nobody answered is said, and the code stays', async () => {
  const { part } = await pair('is down')
  expect(part.all('status')[0]?.textContent).toBe(words().common.notSent)
  expect(part.field(text().code).value).toBe('AB12')
})

test('another refusal says what it is', async () => {
  const { part } = await pair({ refused: 'unknown-site' })
  expect(part).toSay(words().problems['unknown-site'].title)
})

test('each screen says when it was heard of; one that is silent is to be looked at, until it was taken down', async () => {
  const { part } = await mountPaired([
    screen('w1', 'At work'),
    screen('w2', 'Silent', { seen: MORNING - 4 * MINUTE }),
    screen('w3', 'Taken down', { seen: MORNING - 13 * HOUR }),
    screen('w4', 'New', { seen: null }),
  ])
  const rows = part.names('listitem')
  const says = (name: string) => rows.find((one) => one.startsWith(name)) ?? ''
  expect(says('At work')).toContain(text().seen({ time: sayWhen(MORNING - 10_000) }))
  expect(says('Silent')).toContain(text().silent)
  for (const name of ['At work', 'Taken down', 'New']) expect(says(name)).not.toContain(text().silent)
  expect(says('New')).toContain(text().neverSeen)
})

test('a screen is taken away by two taps, and the list is read anew', async () => {
  const { part } = await mountPaired([screen('w1', 'Hall')])
  server().http.answers('DELETE /api/screens/w1', { is: null })
  server().http.answers('GET /api/screens', { is: [] })
  await pressTwice(part, text().revoke({ name: 'Hall' }), text().sure({ name: 'Hall' }))
  expect(asked()).toContain('DELETE /api/screens/w1')
  expect(part).toSay(text().none)
})

test('that it could not be taken away is said, and it stays', async () => {
  const { part } = await mountPaired([screen('w1', 'Hall')])
  server().http.answers('DELETE /api/screens/w1', 'is down')
  await pressTwice(part, text().revoke({ name: 'Hall' }), text().sure({ name: 'Hall' }))
  expect(part).toSay(words().common.notSent)
  expect(part.names('listitem').length).toBe(1)
})

test('every language names the address in its own sentence', async () => {
  await inEveryLanguage(async (language, said) => {
    server().http.answers('GET /api/screens', { is: [] })
    const part = await mount(PairedElement, { settings: sampleSite() }, { language, at: MORNING })
    const address = `${location.origin}/screen/xingfuli`
    expect(part).toSay(said.setup.screens.how({ address }))
  })
})
