import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import type { Member } from '../../../../client/setup/member.ts'
import { StaffElement } from '../../../../client/setup/parts/staff.ts'
import { MORNING } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { cardOf, HONGQI, memberOf, pressTwice, summaryOf } from '../owner.ts'

const text = () => words().setup.staff
const sites = [summaryOf(), summaryOf(HONGQI)]
const asked = () => server().http.asked.map(({ method, path }) => `${method} ${decodeURI(path)}`)
const WANG = encodeURIComponent('王芳')
const owner = memberOf('李娜', { role: 'owner', sites: [], allSites: true })
const wang = memberOf('王芳', { sites: ['xingfuli', 'hongqi', 'gone'] })

async function mountStaff(members: readonly Member[], properties: Partial<StaffElement> = {}) {
  server().http.answers('GET /api/staff', { is: members })
  server().http.answers('GET /api/sites/xingfuli/staff', { is: [] })
  server().http.answers('GET /api/sites/hongqi/staff', { is: [] })
  server().http.answers(`POST /api/staff/${WANG}/enrolments`, {
    is: { code: 'c1', until: MORNING + 600_000 },
  })
  const part = await mount(StaffElement, { sites, site: 'xingfuli', ...properties }, { at: MORNING })
  return { part, saved: heard(part.element, 'saved'), away: heard(part.element, 'put-away') }
}

test('each account says its role and its sites; of a site that is gone its short name', async () => {
  const { part } = await mountStaff([owner, wang])
  const [first, second] = part.names('listitem')
  expect(first).toContain(`李娜 ${text().roles.owner} ${words().setup.card.allSites}`)
  expect(second).toContain(`王芳 ${text().roles.marshal} Xingfuli West Court · Hongqi · gone`)
})

test('that nobody could be read leaves the form to add somebody, and says nothing that is not so', async () => {
  server().http.answers('GET /api/staff', 'is down')
  server().http.answers('GET /api/sites/xingfuli/staff', 'is down')
  const part = await mount(StaffElement, { sites, site: 'xingfuli' })
  expect(part.offers(text().add)).toBe(true)
})

test('an account is removed by two taps: whoever keeps its card hears so, and the list is read anew', async () => {
  const { part, away } = await mountStaff([owner, wang])
  server().http.answers(`DELETE /api/staff/${WANG}`, { is: null })
  server().http.answers('GET /api/staff', { is: [owner] })
  await pressTwice(part, text().remove({ name: '王芳' }), text().sure({ name: '王芳' }))
  expect(asked()).toContain('DELETE /api/staff/王芳')
  expect(away).toEqual(['王芳'])
  expect(part).not.toSay('王芳')
})

test('that the last owner cannot be removed is said, and nobody hears of a card', async () => {
  const { part, away } = await mountStaff([owner])
  server().http.answers(`DELETE /api/staff/${encodeURIComponent('李娜')}`, { refused: 'not-allowed' })
  await pressTwice(part, text().remove({ name: '李娜' }), text().sure({ name: '李娜' }))
  expect(part).toSay(text().lastOwner)
  expect(away).toEqual([])
  expect(part).toSay('李娜')
})

test('that nobody answered is said, and the account stays in the list', async () => {
  const { part } = await mountStaff([owner, wang])
  server().http.answers(`DELETE /api/staff/${WANG}`, 'is down')
  await pressTwice(part, text().remove({ name: '王芳' }), text().sure({ name: '王芳' }))
  expect(part).toSay(words().common.notSent)
  expect(part).toSay('王芳')
})

test('an account that is to be changed is in the form; saved, the form is for a new one again', async () => {
  const { part, saved } = await mountStaff([owner, wang])
  server().http.answers(`PUT /api/staff/${WANG}`, { is: memberOf('王芳') })
  await part.press(text().changeOne({ name: '王芳' }))
  expect(part.field(text().newPasscode).value).toBe('')
  await part.press(words().setup.save)
  expect(saved).toMatchObject([{ name: '王芳', sites: ['xingfuli'], passcode: '' }])
  expect(part.offers(text().add)).toBe(true)
  expect(asked().filter((one) => one === 'GET /api/staff').length).toBe(2)
})

test('who does not want to change it after all has the form for a new one again', async () => {
  const { part } = await mountStaff([owner, wang])
  await part.press(text().changeOne({ name: '王芳' }))
  await part.press(words().common.cancel)
  expect(part.offers(text().add)).toBe(true)
})

test('a code that signs a tablet in is made for that account, and shown over the page until it is closed', async () => {
  const { part } = await mountStaff([owner, wang])
  await part.press(text().enrolOne({ name: '王芳' }))
  expect(asked()).toContain('POST /api/staff/王芳/enrolments')
  const dialog = part.within('dialog')
  expect(dialog).toSay(words().setup.enrol.title({ name: '王芳' }))
  expect(dialog).toSay('#enrol=c1')
  await part.press(words().common.close)
  expect(part.find('dialog')).toBe(null)
})

test('the cards of new accounts are shown, and putting one away names its account', async () => {
  const { part, away } = await mountStaff([wang], { cards: [cardOf('王芳')] })
  expect(part).toSay('20261123')
  await part.press(words().setup.card.away)
  expect(away).toEqual(['王芳'])
})

test('who works at the site is asked again now and then, and for another site at once', async () => {
  const { part } = await mountStaff([wang])
  const looks = () => asked().filter((one) => one.endsWith('/staff') && one.includes('/sites/'))
  expect(looks()).toEqual(['GET /api/sites/xingfuli/staff'])
  await pass(15_000)
  expect(looks().length).toBe(2)
  await part.set({ site: 'hongqi' })
  expect(looks().at(-1)).toBe('GET /api/sites/hongqi/staff')
})
