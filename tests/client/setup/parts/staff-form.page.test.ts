import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { StaffFormElement } from '../../../../client/setup/parts/staff-form.ts'
import type { SavedStaff } from '../../../../client/setup/staff-card.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { HONGQI, memberOf, refusedAt, summaryOf } from '../owner.ts'

const text = () => words().setup.staff
const sites = [summaryOf(), summaryOf(HONGQI)]
const HERE = 'Xingfuli West Court'

async function mountForm(properties: Partial<StaffFormElement> = {}) {
  const part = await mount(StaffFormElement, { sites, site: 'xingfuli', ...properties })
  const saved = heard<SavedStaff>(part.element, 'saved')
  return { part, saved, left: heard(part.element, 'left') }
}

async function add(answering: Answering) {
  server().http.answers('POST /api/staff', answering)
  const form = await mountForm()
  await form.part.write(text().name, '王芳')
  await form.part.write(text().passcode, '２０２６1123')
  await form.part.press(text().add)
  return form
}

const bodies = () => server().http.asked.map(({ body }) => body)

test('a new account works at the site that is set up, unless its box is unticked', async () => {
  const { part } = await mountForm()
  expect(part.get('checkbox', HERE)).toHaveProperty('checked', true)
  expect(part.get('checkbox', 'Hongqi')).toHaveProperty('checked', false)
})

test('an account is added with what was typed; whoever shows its card hears the passcode as it counts', async () => {
  const { part, saved } = await add({ is: memberOf('王芳') })
  expect(bodies()).toEqual([
    { role: 'marshal', sites: ['xingfuli'], allSites: false, name: '王芳', passcode: '２０２６1123' },
  ])
  expect(saved).toEqual([{ ...memberOf('王芳'), passcode: '20261123' }])
  expect(part.get('status').textContent).toBe(text().added({ name: '王芳' }))
  expect(part.field(text().name).value).toBe('')
  expect(part.field(text().passcode).value).toBe('')
})

test('sites that are ticked and unticked are those of the account', async () => {
  server().http.answers('POST /api/staff', { is: memberOf('王芳') })
  const { part } = await mountForm()
  await part.tick('checkbox', 'Hongqi')
  await part.tick('checkbox', HERE)
  await part.press(text().add)
  expect(bodies()).toMatchObject([{ sites: ['hongqi'] }])
})

test('a marshal or an owner may be a counsellor, a viewer may not', async () => {
  server().http.answers('POST /api/staff', { is: memberOf('王芳', { counsellor: true }) })
  const { part } = await mountForm()
  expect(part).toSay(text().counsellorDoes)
  await part.tick('checkbox', text().counsellor)
  await part.press(text().add)
  expect(bodies()).toMatchObject([{ role: 'marshal', counsellor: true }])
  await part.write(text().role, 'viewer')
  expect(part.find('checkbox', text().counsellor)).toBe(null)
})

test('a counsellor who is none any more is saved as none', async () => {
  server().http.answers('PUT /api/staff/%E7%8E%8B%E8%8A%B3', { is: memberOf('王芳') })
  const { part } = await mountForm({ member: memberOf('王芳', { counsellor: true }) })
  expect(part.get('checkbox', text().counsellor)).toHaveProperty('checked', true)
  await part.tick('checkbox', text().counsellor)
  await part.press(words().setup.save)
  expect(bodies()).toMatchObject([{ counsellor: false }])
})

test('an owner has no boxes, and no sites of their own', async () => {
  server().http.answers('POST /api/staff', { is: memberOf('王芳', { role: 'owner' }) })
  const { part } = await mountForm()
  await part.write(text().role, 'owner')
  expect(part.all('checkbox')).toEqual([part.field(text().counsellor)])
  expect(part).toSay(text().does.owner)
  await part.press(text().add)
  expect(bodies()).toMatchObject([{ role: 'owner', sites: [], allSites: false }])
})

test('only a viewer may have every site, and then none is named', async () => {
  server().http.answers('POST /api/staff', { is: memberOf('王芳', { role: 'viewer' }) })
  const { part } = await mountForm()
  expect(part.find('checkbox', text().allSites)).toBe(null)
  await part.write(text().role, 'viewer')
  await part.tick('checkbox', text().allSites)
  expect(part.all('checkbox').length).toBe(1)
  await part.press(text().add)
  expect(bodies()).toMatchObject([{ role: 'viewer', sites: [], allSites: true }])
})

test('whoever is made a marshal again after every site was ticked has the sites that were ticked before', async () => {
  server().http.answers('POST /api/staff', { is: memberOf('王芳') })
  const { part } = await mountForm()
  await part.write(text().role, 'viewer')
  await part.tick('checkbox', text().allSites)
  await part.write(text().role, 'marshal')
  await part.press(text().add)
  expect(bodies()).toMatchObject([{ role: 'marshal', sites: ['xingfuli'], allSites: false }])
})

test('a passcode that is proposed is of eight digits, and another each time', async () => {
  const { part } = await mountForm()
  await part.press(text().suggest)
  const first = part.field(text().passcode).value
  expect(first).toMatch(/^\d{8}$/)
  await part.press(text().suggest)
  expect(part.field(text().passcode).value).not.toBe(first)
})

test('faults are said at their fields, what was typed stays, and typing takes them back', async () => {
  const { part, saved } = await add(
    refusedAt({ path: 'name', rule: 'repeated' }, { path: 'sites', rule: 'no-site' }),
  )
  expect(part).toSay(words().setup.form.faults.nameInUse())
  expect(part.field(text().name).getAttribute('aria-invalid')).toBe('true')
  expect(part.get('alert').textContent).toBe(words().faults['no-site']())
  expect(part.field(text().name).value).toBe('王芳')
  expect(saved).toEqual([])
  await part.write(text().name, '王小芳')
  expect(part).not.toSay(words().setup.form.faults.nameInUse())
  expect(part.find('alert')).toBe(null)
})

test('that nobody answered is said, and nothing is lost', async () => {
  const { part, saved } = await add('is down')
  expect(part.get('status').textContent).toBe(words().common.notSent)
  expect(part.field(text().name).value).toBe('王芳')
  expect(saved).toEqual([])
})

test('an account that is there is changed under its name, which cannot be', async () => {
  server().http.answers(`PUT /api/staff/${encodeURIComponent('王芳')}`, { is: memberOf('王芳') })
  const { part, saved } = await mountForm({ member: memberOf('王芳', { sites: ['hongqi'] }) })
  expect(part).toSay(text().changeOne({ name: '王芳' }))
  expect(part.all('textbox').length).toBe(1)
  expect(part.get('checkbox', 'Hongqi')).toHaveProperty('checked', true)
  await part.press(words().setup.save)
  expect(bodies()).toEqual([{ role: 'marshal', sites: ['hongqi'], allSites: false }])
  expect(saved).toEqual([{ ...memberOf('王芳'), passcode: '' }])
})

test('its passcode is sent only where a new one was typed', async () => {
  server().http.answers(`PUT /api/staff/${encodeURIComponent('王芳')}`, { is: memberOf('王芳') })
  const { part, saved } = await mountForm({ member: memberOf('王芳') })
  await part.write(text().newPasscode, '87654321')
  await part.press(words().setup.save)
  expect(bodies()).toMatchObject([{ passcode: '87654321' }])
  expect(saved).toMatchObject([{ passcode: '87654321' }])
})

test('that the last owner cannot become anything else is said in its own words', async () => {
  server().http.answers(`PUT /api/staff/${encodeURIComponent('李娜')}`, { refused: 'not-allowed' })
  const { part, saved } = await mountForm({ member: memberOf('李娜', { role: 'owner', sites: [] }) })
  await part.write(text().role, 'marshal')
  await part.press(words().setup.save)
  expect(part.get('status').textContent).toBe(text().lastOwner)
  expect(saved).toEqual([])
})

test('who does not want to change it after all leaves, and nothing is sent', async () => {
  const { part, left } = await mountForm({ member: memberOf('王芳') })
  await part.press(words().common.cancel)
  expect(left.length).toBe(1)
  expect(bodies()).toEqual([])
})

test('what was typed of one account is not kept for another', async () => {
  const { part } = await mountForm({ member: memberOf('王芳') })
  await part.write(text().newPasscode, '87654321')
  await part.set({ member: memberOf('张伟', { role: 'viewer', allSites: true, sites: [] }) })
  expect(part.field(text().newPasscode).value).toBe('')
  expect(part.field(text().role).value).toBe('viewer')
  expect(part.get('checkbox', text().allSites)).toHaveProperty('checked', true)
})
