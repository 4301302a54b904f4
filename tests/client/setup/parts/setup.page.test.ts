import { expect, test } from 'vitest'
import type { PageSession } from '../../../../client/common/http/session.ts'
import { words } from '../../../../client/common/words/words.ts'
import { keepCards } from '../../../../client/setup/kept-cards.ts'
import { SetupElement } from '../../../../client/setup/parts/setup.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { MORNING } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { Part } from '../../../kit/mount/part.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { cardOf, HONGQI, memberOf, OWNER, summaryOf } from '../owner.ts'

const text = () => words().setup
const site = withLines(3)
const ANSWERS: [Parameters<ReturnType<typeof server>['http']['answers']>[0], Answering][] = [
  ['GET /api/staff', { is: [] }],
  ['GET /api/screens', { is: [] }],
  ['GET /api/sessions', { is: [] }],
  ['GET /api/webhooks', { is: [] }],
  ...['xingfuli', 'hongqi'].flatMap((id): typeof ANSWERS => [
    [`GET /api/sites/${id}/staff`, { is: [] }],
    [`GET /api/sites/${id}/slip-lots`, { is: { today: '2026-11-23', printed: [], taken: [] } }],
    [`GET /api/sites/${id}/days/2026-11-23/audit`, { is: { lines: [], more: false } }],
  ]),
]

/** The page as it opens at this address, for who is signed in, with these sites. */
async function open(
  query = '',
  who: PageSession | null = OWNER,
  sites: readonly Site[] = [site, HONGQI],
  language: 'en' | 'ar' = 'en',
) {
  const { http } = server()
  http.answers('GET /api/session', { is: who })
  http.answers('GET /api/sites', { is: sites.map((one) => summaryOf(one)) })
  for (const one of sites) http.answers(`GET /api/sites/${one.id}/settings`, { is: one })
  for (const [address, answering] of ANSWERS) http.answers(address, answering)
  const part = await mount(SetupElement, {}, { address: `/setup${query}`, at: MORNING, language })
  return { part, nav: () => new Part(part.element.shadowRoot!.querySelector('nav')!) }
}

/** What stands there, each in the shadow of the one before. */
function deep(from: HTMLElement, ...tags: string[]): HTMLElement {
  return tags.reduce((at, tag) => at.shadowRoot!.querySelector<HTMLElement>(tag)!, from)
}

const asked = () => server().http.asked.map(({ method, path }) => `${method} ${path}`)
const step = (name: keyof Words['steps']) => new RegExp(text().steps[name])
type Words = ReturnType<typeof text>

test('who is not signed in signs in, and goes on from there', async () => {
  const { part } = await open('', null)
  server().http.answers('POST /api/session', { is: OWNER })
  server().http.answers('GET /api/session', { is: OWNER })
  await part.write(words().marshal.name, '李娜')
  await part.write(words().marshal.passcode, 'secret')
  await part.press(words().marshal.signIn)
  expect(part.get('heading', 'Xingfuli West Court')).toBeTruthy()
})

test('who is no owner is told so, and has their own devices and passcode alone', async () => {
  const { part } = await open('', { ...OWNER, role: 'marshal', sites: ['xingfuli'] })
  expect(part).toSay(text().notOwner)
  expect(part).toSay(text().sessions.title)
  expect(part).toSay(text().passcode.title)
  expect(part.element.shadowRoot?.querySelector('nav')).toBe(null)
  expect(asked()).not.toContain('GET /api/sites/xingfuli/settings')
})

test('it begins with the first site and its first step, and says so in its address', async () => {
  const { part, nav } = await open()
  expect(nav().get('button', step('site')).getAttribute('aria-current')).toBe('step')
  expect(location.search).toBe('?site=xingfuli&step=site')
  expect(part).toSay(text().leads.site)
})

test('without any site one is made first, and there is none to go back to', async () => {
  const { part } = await open('', OWNER, [])
  expect(part).toSay(text().making.title)
  expect(part.find('button', text().making.back)).toBe(null)
})

test('its address names the site and the step', async () => {
  const { part, nav } = await open('?site=hongqi&step=screens')
  expect(nav().get('button', step('screens')).getAttribute('aria-current')).toBe('step')
  expect(part).toSay(text().screens.list({ site: 'Hongqi' }))
})

test('an address with a site or a step that there is not shows the first ones', async () => {
  const { nav } = await open('?site=gone&step=nothing')
  expect(nav().get('button', step('site')).getAttribute('aria-current')).toBe('step')
  expect(location.search).toBe('?site=xingfuli&step=site')
})

test('the site that was looked at last is shown where none is named', async () => {
  const first = await open('?site=hongqi&step=screens')
  await first.part.leave()
  const { part } = await open('?step=screens')
  expect(part).toSay(text().screens.list({ site: 'Hongqi' }))
})

test('each step has its own part, and leads on to the next one', async () => {
  const { part, nav } = await open('?step=screens')
  await nav().press(step('staff'))
  expect(part).toSay(text().staff.who)
  await part.press(text().next({ step: text().steps.screens }))
  expect(part).toSay(text().screens.code)
  await part.press(text().next({ step: text().steps.print }))
  expect(part).toSay(words().kit.items.posters.title)
  expect(part).toSay(text().ready)
  expect(part).toSay(`${location.origin}/s/xingfuli`)
  await nav().press(step('audit'))
  expect(part).toSay(text().keys.title)
  expect(part).toSay(words().moves.none)
})

test('the way back leads to where it was before', async () => {
  const { part, nav } = await open('?step=screens')
  await nav().press(step('staff'))
  history.replaceState(null, '', '/setup?site=hongqi&step=screens')
  dispatchEvent(new PopStateEvent('popstate'))
  await settled()
  expect(part).toSay(text().screens.list({ site: 'Hongqi' }))
})

test('another site is chosen from the list', async () => {
  const { part } = await open('?step=screens')
  await part.press(text().making.other({ count: 2 }))
  await part.press('Hongqi')
  expect(part).toSay(text().screens.list({ site: 'Hongqi' }))
  expect(location.search).toBe('?site=hongqi&step=screens')
})

test('a copy is begun from here, and left again', async () => {
  const { part } = await open()
  await part.press(text().making.copy)
  expect(part).toSay(text().making.copying({ site: 'Xingfuli West Court' }))
  await part.press(text().making.back)
  expect(part).toSay(text().leads.site)
})

test('a site that nobody tells the settings of keeps loading, and says so', async () => {
  server().http.answers('GET /api/sites/xingfuli/settings', 'is down')
  const { http } = server()
  http.answers('GET /api/session', { is: OWNER })
  http.answers('GET /api/sites', { is: [summaryOf(site)] })
  const part = await mount(SetupElement, {}, { address: '/setup', at: MORNING })
  expect(part).toSay(words().common.loading)
})

test('a new account’s card outlasts a look at another step, and asks before the page is left', async () => {
  const { part, nav } = await open('?step=staff')
  server().http.answers('POST /api/staff', { is: memberOf('王芳') })
  server().http.answers(`POST /api/staff/${encodeURIComponent('王芳')}/enrolments`, 'is down')
  await part.write(text().staff.name, '王芳')
  const form = new Part(deep(part.element, 'yi-staff', 'yi-staff-form'))
  await form.write(text().staff.passcode, '20261123')
  await part.press(text().staff.add)
  expect(part).toSay('20261123')
  await nav().press(step('screens'))
  await nav().press(step('staff'))
  expect(part).toSay('20261123')
  const leave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leave()).toBe(false)
  await part.press(text().card.away)
  expect(leave()).toBe(true)
  expect(sessionStorage.length).toBe(0)
})

test('a card outlasts a reload for its own owner, and is gone for another', async () => {
  server().http.answers(`POST /api/staff/${encodeURIComponent('王芳')}/enrolments`, 'is down')
  keepCards(OWNER.name, [cardOf('王芳')])
  const { part } = await open('?step=staff')
  expect(part).toSay('20261123')
  await part.leave()
  const other = await open('?step=staff', { ...OWNER, name: '赵强' })
  expect(other.part).not.toSay('20261123')
  expect(sessionStorage.length).toBe(0)
})

test('whoever signs out has the sign-in before them, and leaves no card', async () => {
  keepCards(OWNER.name, [cardOf('王芳')])
  const { part } = await open('?step=screens')
  server().http.answers('DELETE /api/session', { is: null })
  await part.press(words().marshal.signOut)
  expect(asked()).toContain('DELETE /api/session')
  expect(part.offers(words().marshal.signIn)).toBe(true)
  expect(sessionStorage.length).toBe(0)
})

test('a session that was ended elsewhere ends here too', async () => {
  const { part } = await open('?step=screens')
  expect(server().handshakes).toMatchObject([{ view: 'marshal', site: 'xingfuli' }])
  await server().turnsAway('not-signed-in')
  expect(part.offers(words().marshal.signIn)).toBe(true)
  expect(server().connections).toBe(0)
})

test('a line that is cut ends no session', async () => {
  const { part } = await open('?step=screens')
  await server().goesAway()
  await server().comesBack()
  expect(part).toSay(text().screens.code)
})

test('a page in Arabic says it in Arabic', async () => {
  const { part } = await open('?step=screens', OWNER, [site, HONGQI], 'ar')
  expect(part).toSay(text().leads.screens)
  expect(part).toSay(text().steps.audit)
})
