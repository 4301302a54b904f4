import { expect, test } from 'vitest'
import { setSiteLanguages } from '../../../../client/common/words/both.ts'
import { wordsIn } from '../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../client/common/words/words.ts'
import { BoardElement } from '../../../../client/screen/parts/board.ts'
import { keepSeenOn, seenOn } from '../../../../client/screen/view-kept.ts'
import { USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { callNext, given, MINUTE, MORNING, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { locksHeld } from '../../../kit/mount/letting-go.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { PASS, screenOf } from '../../common/wall/hall.ts'
import { pretendSound } from '../pretend-sound.ts'

const text = () => words().screen
const SITE = 'xingfuli'
const PATH = `/api/sites/${SITE}/screen` as const
const before = screenOf(given(openDay, openDesk(), ...times(3, taken())), { pass: PASS })
const called = screenOf(given(openDay, openDesk(), ...times(3, taken()), callNext('1', [])), { pass: PASS })

async function mountBoard({ hasSound = false } = {}) {
  setSiteLanguages(USUAL_LANGUAGES)
  const sound = pretendSound(hasSound)
  if (hasSound) server().http.answers('GET /voice/pack.json', { is: {} })
  const part = await mount(
    BoardElement,
    { site: SITE, token: 'a-token' },
    { at: MORNING, inside: (host) => Object.assign(host.style, { height: '700px' }) },
  )
  await settled()
  return { part, sound, revoked: heard(part.element, 'revoked') }
}

const status = () => server().statuses.at(-1)

test('it shows its view, and reports its status at once', async () => {
  await server().shows('screen', called)
  const { part } = await mountBoard()
  expect(part).toSay('A001')
  expect(server().statuses).toMatchObject([{ muted: true, hidden: false, behind: false }])
  await pass(30_000)
  expect(server().statuses.length).toBeGreaterThanOrEqual(3)
  expect(status()).toMatchObject({ awake: true })
})

test('it keeps its display on', async () => {
  await server().shows('screen', before)
  await mountBoard()
  expect(locksHeld()).toBe(1)
})

test('a new call has a chime, and a call from before the page opened has none', async () => {
  await server().shows('screen', before)
  const { sound } = await mountBoard({ hasSound: true })
  expect(sound.notes).toBe(0)
  await server().shows('screen', called)
  expect(sound.notes).toBe(2)
})

test('it reports to the tablets at once when its sound is taken away', async () => {
  await server().shows('screen', before)
  const { sound } = await mountBoard({ hasSound: true })
  await pass(10_000)
  expect(status()).toMatchObject({ muted: false })
  sound.stops()
  await settled()
  expect(status()).toMatchObject({ muted: true })
})

test('before the view has come it says that it is loading, and after a while that somebody should look at the network', async () => {
  await server().goesAway()
  const { part } = await mountBoard()
  for (const { common } of [wordsIn('en'), wordsIn('zh-CN')]) expect(part).toSay(common.loading)
  await pass(20_000)
  expect(part).toSay(text().unreachable({ time: '08:00:00' }))
  await server().shows('screen', called)
  await server().comesBack()
  expect(part).toSay('A001')
})

test('it says why the server refuses it', async () => {
  await server().turnsAway('unknown-site')
  const { part } = await mountBoard()
  expect(part).toSay(words().problems['unknown-site'].title)
})

test('it notices over the socket that it was removed', async () => {
  await server().shows('screen', called)
  const { revoked } = await mountBoard()
  expect(revoked).toEqual([])
  await server().turnsAway('not-paired')
  expect(revoked.length).toBeGreaterThan(0)
})

test('it notices over HTTP too that it was removed', async () => {
  server().isUp = false
  server().http.answers(`GET ${PATH}`, { refused: 'not-paired' })
  const { revoked } = await mountBoard()
  await pass(6_000)
  expect(revoked.length).toBeGreaterThan(0)
})

test('when it is cut off it says since when, and removes the code once that is too old', async () => {
  await server().shows('screen', called)
  const { part } = await mountBoard()
  await server().goesAway()
  await pass(5_000)
  expect(part).toSay(words().common.cutOff({ time: '08:00:00' }))
  expect(part).toSay(text().scan)
  await pass(75_000)
  expect(part).toSay(text().noCode)
  expect(part).not.toSay(text().scan)
  await server().comesBack()
  await pass(10_000)
  expect(part).toSay(text().scan)
  expect(part).not.toSay(words().common.cutOff({ time: '08:00:00' }))
})

test('it says when the server is cut off from its store', async () => {
  await server().shows('screen', called)
  const { part } = await mountBoard()
  await pass(10_000)
  await server().isStale(5_000)
  expect(part).toSay(words().common.cutOff({ time: '08:00:05' }))
})

test('without a socket it continues over HTTP, says so, and reports its status there', async () => {
  server().isUp = false
  server().http.answers(`GET ${PATH}`, { is: called })
  server().http.answers(`POST ${PATH}/status`, { is: null })
  const { part } = await mountBoard()
  await pass(16_000)
  expect(part).toSay('A001')
  expect(part).toSay(words().common.overHttp)
  const told = server().http.asked.filter(({ method }) => method === 'POST')
  expect(told[0]).toMatchObject({ body: { behind: true }, headers: { authorization: 'Bearer a-token' } })
  expect(part).not.toSay(words().common.cutOff({ time: '08:00:00' }))
})

test('it keeps the view to open with while the server is away; old calls are left out', async () => {
  await server().shows('screen', called)
  const { part } = await mountBoard()
  await pass(10_000)
  expect(seenOn(SITE)?.view.calls).toMatchObject([{ number: 'A001' }])
  await part.leave()
  await server().goesAway()
  const young = await mountBoard()
  expect(young.part).toSay('A001')
  await young.part.leave()
  keepSeenOn(SITE, { view: called, at: Date.now() - 20 * MINUTE })
  const old = await mountBoard()
  expect(old.part).toSay('Xingfuli West Court')
  expect(old.part).not.toSay('A001')
})
