import { expect, test } from 'vitest'
import { setSiteLanguages } from '../../../../client/common/words/both.ts'
import { wordsIn } from '../../../../client/common/words/loaded-words.ts'
import { PairingElement } from '../../../../client/screen/parts/pairing.ts'
import { USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { type Mounted, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const CODE = 'POST /api/screens'
const PAIRING = 'GET /api/screens/claims/claim-1/pairing'
const paired = { token: 'a-token', site: 'xingfuli' }

async function mountPairing() {
  setSiteLanguages(USUAL_LANGUAGES)
  const part = await mount(PairingElement, { site: 'xingfuli' })
  return { part, told: heard(part.element, 'paired') }
}

const gives = (code: string, claim = 'claim-1') => server().http.answers(CODE, { is: { code, claim } })
const code = (part: Mounted<PairingElement>) =>
  part.element.renderRoot.querySelector('[aria-live]')!.textContent

test('it shows the code, and in both languages what to do with it', async () => {
  gives('AB12CD')
  const { part } = await mountPairing()
  expect(code(part)).toBe('AB12CD')
  for (const { screen } of [wordsIn('en'), wordsIn('zh-CN')]) {
    expect(part).toSay(screen.pairTitle)
    expect(part).toSay(screen.pairHow)
    expect(part).toSay(screen.pairWhere({ site: 'xingfuli' }))
  }
})

test('once the owner has entered the code it reports that, and stops asking', async () => {
  gives('AB12CD')
  server().http.answers(PAIRING, { is: null })
  const { told } = await mountPairing()
  await pass(4_000)
  expect(told).toEqual([])
  server().http.answers(PAIRING, { is: paired })
  await pass(2_000)
  expect(told).toEqual([paired])
  const { length } = server().http.asked
  await pass(60_000)
  expect(server().http.asked.length).toBe(length)
})

test('it asks again while the server is away, until there is a code', async () => {
  server().http.answers(CODE, 'is down')
  const { part } = await mountPairing()
  expect(code(part)).toBe('······')
  gives('AB12CD')
  await pass(2_000)
  expect(code(part)).toBe('AB12CD')
})

test('a code that nobody entered is replaced before it is too old', async () => {
  gives('AB12CD')
  server().http.answers(PAIRING, { is: null })
  const { part } = await mountPairing()
  gives('EF34GH', 'claim-2')
  server().http.answers('GET /api/screens/claims/claim-2/pairing', { is: null })
  await pass(9 * 60_000)
  expect(code(part)).toBe('AB12CD')
  await pass(60_000)
  expect(code(part)).toBe('EF34GH')
})

test('it waits for a slow answer, and does not ask again meanwhile', async () => {
  server().http.answers(CODE, 'hangs')
  await mountPairing()
  await pass(8_000)
  expect(server().http.asked.length).toBe(1)
})

test('a claim that the server no longer knows is no pairing', async () => {
  gives('AB12CD')
  server().http.answers(PAIRING, { refused: 'not-found' })
  const { part, told } = await mountPairing()
  await pass(4_000)
  expect([told.length, code(part)]).toEqual([0, 'AB12CD'])
})
