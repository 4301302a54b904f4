import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { LostElement } from '../../../../client/resident/parts/lost.ts'
import { claimAt, keepClaim } from '../../../../client/resident/ticket-kept.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import { given, MINUTE, MORNING, openDay, taken } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { comesWith, OWN, SITE, siteOf } from '../phone.ts'

const text = () => claimWords[language()]
const { number, token } = OWN
const until = MORNING + 5 * MINUTE
const asked = { claim: 'claim-1', until }
const nodded = { state: 'given', ticket: { number }, token }
const MINE = `/api/sites/${SITE}/claims/mine` as const

async function mountLost(changes: Partial<LostElement> = {}) {
  const played = given(openDay, taken())
  comesWith(siteOf(played), played.at)
  const part = await mount(LostElement, { site: SITE, ...changes }, { at: MORNING })
  return { part, found: heard(part.element, 'found'), back: heard(part.element, 'back') }
}

/** The page after somebody has named the number that they look for. */
async function mountAsked(answering: Answering) {
  server().http.answers(`POST /api/sites/${SITE}/claims`, { is: asked })
  server().http.answers(`GET ${MINE}`, answering)
  const mounted = await mountLost()
  await mounted.part.write(text().number, number)
  await mounted.part.press(text().ask)
  return mounted
}

test('it asks for the number and the party, however they are typed, and sends the resident to a marshal', async () => {
  server().http.answers(`POST /api/sites/${SITE}/claims`, { is: asked })
  const { part } = await mountLost()
  await part.write(text().number, 'ａ１')
  await part.press(words().resident.more)
  await part.press(text().ask)
  expect(server().http.asked).toMatchObject([{ body: { number, party: 2 } }])
  expect(part).toSay(text().asked)
  expect(part).toSay(text().askedWhy({ number }))
  expect(part).toSay(text().askedUntil({ time: '08:05' }))
  expect(claimAt(SITE)).toEqual({ number, ...asked })
})

test('text that is no number, or may belong to several queues, is asked for again; typing removes that message', async () => {
  const { part } = await mountLost()
  for (const typed of ['', '我的号', '1']) {
    await part.write(text().number, typed)
    await part.press(text().ask)
    expect(part.get('alert').textContent).toBe(text().noNumber)
  }
  await part.write(text().number, 'A1')
  expect(part.find('alert')).toBe(null)
  expect(server().http.asked).toEqual([])
})

for (const [what, answering, say] of [
  ['there is no such number', { refused: 'unknown-ticket' }, () => text().unknown],
  ['too many were asked for', { refused: 'wrong-state' }, () => words().problems['wrong-state'].title],
  ['nobody answers', 'is down', () => words().common.notSent],
] as const) {
  test(`it says that ${what}, and the request can be sent again`, async () => {
    server().http.answers(`POST /api/sites/${SITE}/claims`, answering)
    const { part } = await mountLost()
    await part.write(text().number, number)
    await part.press(text().ask)
    expect(part.get('alert').textContent).toContain(say())
    expect(part.offers(text().ask)).toBe(true)
    expect(part.field(text().number).value).toBe(number)
    expect(claimAt(SITE)).toBe(null)
  })
}

test('once a marshal has agreed, the number is found', async () => {
  const { found } = await mountAsked({ is: { state: 'asked', until } })
  await pass(2_000)
  expect(found).toEqual([])
  expect(server().http.asked.at(-1)).toMatchObject({ headers: { authorization: 'Bearer claim-1' } })
  server().http.answers(`GET ${MINE}`, { is: nodded })
  await pass(2_000)
  expect(found).toEqual([OWN])
  expect(claimAt(SITE)).toBe(null)
})

test('it says when a marshal has refused, and does not ask again', async () => {
  const { part } = await mountAsked({ is: { state: 'refused', until } })
  await pass(2_000)
  expect(part).toSay(text().refused)
  expect(part).toSay(text().refusedWhy)
  const { length } = server().http.asked
  await pass(60_000)
  expect(server().http.asked.length).toBe(length)
})

for (const [what, refused, say] of [
  ['the time is up', 'not-found', () => text().over],
  ['the day is over', 'ticket-over', () => words().problems['ticket-over'].title],
] as const) {
  test(`it says that ${what}, and a new request can be made`, async () => {
    const { part } = await mountAsked({ refused })
    await pass(2_000)
    expect(part.get('alert').textContent).toBe(say())
    expect(part.offers(text().ask)).toBe(true)
    expect(claimAt(SITE)).toBe(null)
  })
}

test('it asks again where the server is busy or away; without an answer it ends with its time', async () => {
  const { part } = await mountAsked({ refused: 'unavailable' })
  await pass(2_000)
  expect(part).toSay(text().asked)
  server().http.answers(`GET ${MINE}`, 'is down')
  await pass(2_000)
  expect(part.get('alert').textContent).toBe(words().common.notSent)
  await pass(6 * MINUTE)
  expect(part.get('alert').textContent).toBe(text().over)
})

test('a page that is opened again goes on waiting for the marshal', async () => {
  keepClaim(SITE, { number, ...asked })
  server().http.answers(`GET ${MINE}`, { is: nodded })
  const { part, found } = await mountLost({ site: '' })
  expect(found).toEqual([])
  await part.set({ site: SITE })
  expect(found).toEqual([OWN])
})

test('going back drops the request', async () => {
  const { part, back } = await mountAsked({ is: { state: 'asked', until } })
  await part.press(text().back)
  expect(back.length).toBe(1)
  expect(claimAt(SITE)).toBe(null)
})

const TAKEN = `POST /api/sites/${SITE}/codes/taken` as const

test('a marshal’s code gives its number', async () => {
  let answer = (_: Answering) => {}
  server().http.answers(TAKEN, () => new Promise<Answering>((resolve) => (answer = resolve)))
  const { part, found } = await mountLost({ code: 'a-code' })
  expect(part).toSay(text().taking)
  expect(part.names()).toEqual([])
  answer({ is: nodded })
  await part.set({})
  expect(server().http.asked).toMatchObject([{ body: { code: 'a-code' } }])
  expect(found).toEqual([OWN])
})

for (const [what, answering, say] of [
  ['has been used', { refused: 'not-found' }, () => text().codeOver],
  ['is of a day that is over', { refused: 'ticket-over' }, () => words().problems['ticket-over'].title],
  ['could not be asked about', 'is down', () => words().common.notSent],
] as const) {
  test(`it says when a code ${what}, with the way back`, async () => {
    server().http.answers(TAKEN, answering)
    const { part, back, found } = await mountLost({ code: 'a-code' })
    expect(part).toSay(say())
    await part.press(text().back)
    expect([back.length, found.length]).toEqual([1, 0])
  })
}
