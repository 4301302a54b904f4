import { expect, test } from 'vitest'
import { cardsAfter, sitesOfMember, withoutCard } from '../../../client/setup/staff-card.ts'

const li = { name: 'li', role: 'marshal', sites: ['a'], allSites: false, passcode: '12345678' } as const
const wang = { name: 'wang', role: 'viewer', sites: ['b'], allSites: false, passcode: '87654321' } as const

test('several cards are shown, the newest first, each until it is put away', () => {
  const two = cardsAfter(cardsAfter([], li), wang)
  expect(two).toEqual([wang, li])
  expect(withoutCard(two, 'wang')).toEqual([li])
})

test('a new passcode of an existing account makes a card too, in place of the one before', () => {
  const again = { ...li, passcode: '00001111' }
  expect(cardsAfter([], again)).toEqual([again])
  expect(cardsAfter([wang, li], again)).toEqual([again, wang])
})

test("other rights change the account's card, which keeps its passcode, and make none where there is none", () => {
  const moved = { ...li, sites: ['b'], passcode: '' }
  expect(cardsAfter([wang, li], moved)).toEqual([wang, { ...moved, passcode: li.passcode }])
  expect(cardsAfter([wang], moved)).toEqual([wang])
})

test('an account signs in at its own sites; an owner and a viewer of all sites at all; an account without sites at none', () => {
  const all = [{ id: 'a' }, { id: 'b' }]
  expect(sitesOfMember(wang, all)).toEqual([{ id: 'b' }])
  expect(sitesOfMember({ ...wang, role: 'owner', sites: [] }, all)).toEqual(all)
  expect(sitesOfMember({ ...wang, sites: [], allSites: true }, all)).toEqual(all)
  expect(sitesOfMember({ ...wang, sites: [] }, all)).toEqual([])
})
