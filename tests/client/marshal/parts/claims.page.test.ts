import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ClaimsElement } from '../../../../client/marshal/parts/claims.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'
import { given, MORNING, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { viewOf } from '../tablet.ts'

const text = () => words().claims
const claim = (number: string) => ({ id: `claim-${number}`, number, party: 2, since: MORNING })

async function mountClaims(claims: MarshalView['claims'], answering: Answering = { is: {} }) {
  for (const { id } of claims) server().http.answers(`POST /api/sites/xingfuli/claims/${id}`, answering)
  const played = given(openDay, openDesk(), ...times(9, taken()))
  const view = viewOf(played, { claims })
  return mount(ClaimsElement, { view, site: 'xingfuli' }, { at: played.at })
}

test('whoever asks for a lost number stands there with how many they say they are; nobody: nothing', async () => {
  const part = await mountClaims([claim('A001')])
  expect(part).toSay(text().who({ number: 'A001', count: 2, time: '08:00' }))
  expect(part).toSay(text().whoWhy)
  await part.leave()
  expect((await mountClaims([])).text).toBe('')
})

test('it is theirs: the phone is given the number, and a second tap finds nothing to press', async () => {
  const part = await mountClaims([claim('A001')])
  await part.press(text().theirs)
  expect(server().http.asked).toMatchObject([
    { path: '/api/sites/xingfuli/claims/claim-A001', body: { theirs: true } },
  ])
  expect(part.get('status').textContent).toBe(text().given({ number: 'A001' }))
  expect(part.names()).toEqual([])
})

test('it is not theirs: that is sent, and nothing is said', async () => {
  const part = await mountClaims([claim('A001'), claim('A002')])
  const second = part.all('listitem')[1]!
  second.querySelectorAll('button')[1]!.click()
  await part.set({})
  expect(server().http.asked).toMatchObject([
    { path: '/api/sites/xingfuli/claims/claim-A002', body: { theirs: false } },
  ])
  expect(part.find('status')).toBe(null)
  expect(part).toSay('A001')
  expect(part).not.toSay('A002')
})

for (const [what, answering, say] of [
  ['has expired', { refused: 'not-found' }, () => `A001 · ${text().late}`],
  ['another marshal has answered', { refused: 'wrong-state' }, () => `A001 · ${text().answered}`],
  [
    'is refused for another reason',
    { refused: 'not-allowed' },
    () => `A001 · ${words().problems['not-allowed'].title}`,
  ],
] as const) {
  test(`that a request ${what} is said with its number, and it is gone`, async () => {
    const part = await mountClaims([claim('A001')], answering)
    await part.press(text().theirs)
    expect(part.get('status').textContent).toBe(say())
    expect(part.names()).toEqual([])
  })
}

test('an answer that did not go out says so, and can be given again', async () => {
  const part = await mountClaims([claim('A001')], 'is down')
  await part.press(text().theirs)
  expect(part.get('status').textContent).toBe(words().common.notSent)
  expect(part.offers(text().theirs)).toBe(true)
})

test('more than fit are counted', async () => {
  const part = await mountClaims(['A001', 'A002', 'A003', 'A004', 'A005', 'A006', 'A007'].map(claim))
  expect(part.all('listitem').length).toBe(6)
  expect(part).toSay(text().more({ count: 1 }))
})
