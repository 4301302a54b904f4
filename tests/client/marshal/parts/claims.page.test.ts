import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ClaimsElement } from '../../../../client/marshal/parts/claims.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'
import { given, MORNING, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { viewOf } from '../tablet.ts'

const text = () => words().handing
const claim = (number: string) => ({ id: `claim-${number}`, number, party: 2, since: MORNING })

async function mountClaims(claims: MarshalView['claims'], answering: Answering = { is: {} }) {
  for (const { id } of claims) server().http.answers(`POST /api/sites/xingfuli/claims/${id}`, answering)
  const played = given(openDay, openDesk(), ...times(9, taken()))
  const view = viewOf(played, { claims })
  return mount(ClaimsElement, { view, site: 'xingfuli' }, { at: played.at })
}

test('a claim for a lost number is shown with its party; without claims it is empty', async () => {
  const part = await mountClaims([claim('A001')])
  expect(part).toSay(text().who({ number: 'A001', count: 2, time: '08:00' }))
  expect(part).toSay(text().whoWhy)
  await part.leave()
  expect((await mountClaims([])).text).toBe('')
})

test('accepted: the phone gets the number, and a second tap finds no button', async () => {
  const part = await mountClaims([claim('A001')])
  await part.press(text().theirs)
  expect(server().http.asked).toMatchObject([
    { path: '/api/sites/xingfuli/claims/claim-A001', body: { theirs: true } },
  ])
  expect(part.get('status').textContent).toBe(text().given({ number: 'A001' }))
  expect(part.names()).toEqual([])
})

test('refused: that is sent, and nothing is said', async () => {
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
  test(`a claim that ${what} is named with its number, and disappears`, async () => {
    const part = await mountClaims([claim('A001')], answering)
    await part.press(text().theirs)
    expect(part.get('status').textContent).toBe(say())
    expect(part.names()).toEqual([])
  })
}

test('an answer that was not sent says so, and can be given again', async () => {
  const part = await mountClaims([claim('A001')], 'is down')
  await part.press(text().theirs)
  expect(part.get('status').textContent).toBe(words().common.notSent)
  expect(part.offers(text().theirs)).toBe(true)
})

test('claims that do not fit are counted', async () => {
  const part = await mountClaims(['A001', 'A002', 'A003', 'A004', 'A005', 'A006', 'A007'].map(claim))
  expect(part.all('listitem').length).toBe(6)
  expect(part).toSay(text().more({ count: 1 }))
})
