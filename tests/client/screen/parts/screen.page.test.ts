import { expect, test } from 'vitest'
import { keep, kept } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { ScreenElement } from '../../../../client/screen/parts/screen.ts'
import { callNext, given, MORNING, openDay, openDesk, taken } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { PASS, screenOf } from '../../common/wall/hall.ts'
import { pretendSound } from '../pretend-sound.ts'

const text = () => words().screen
const view = screenOf(given(openDay, openDesk(), taken(), callNext('1', [])), { pass: PASS })

async function mountScreen() {
  pretendSound(false)
  server().http.answers('POST /api/screens', { is: { code: 'AB12CD', claim: 'claim-1' } })
  server().http.answers('GET /api/screens/claims/claim-1/pairing', { is: null })
  await server().shows('screen', view)
  return mount(ScreenElement, {}, { at: MORNING, address: '/screen/xingfuli' })
}

test('a screen that is not paired asks for that, and shows the board once it is', async () => {
  const part = await mountScreen()
  expect(part).toSay(text().pairTitle)
  expect(part).toSay('AB12CD')
  expect(document.title).toBe(text().title)
  server().http.answers('GET /api/screens/claims/claim-1/pairing', {
    is: { token: 'a-token', site: 'xingfuli' },
  })
  await pass(2_000)
  expect(part).toSay('A001')
  expect(part).not.toSay(text().pairTitle)
  expect(kept('screen:xingfuli')).toBe('a-token')
  expect(server().handshakes).toMatchObject([{ view: 'screen', site: 'xingfuli', token: 'a-token' }])
})

test('a screen that was paired before shows the board at once', async () => {
  keep('screen:xingfuli', 'a-token')
  expect(await mountScreen()).toSay('A001')
})

test('a screen that the owner removed forgets its token, and asks to be paired again', async () => {
  keep('screen:xingfuli', 'a-token')
  const part = await mountScreen()
  await server().turnsAway('not-paired')
  expect(part).toSay(text().pairTitle)
  expect(part).not.toSay('A001')
  expect(kept('screen:xingfuli')).toBe(null)
})
