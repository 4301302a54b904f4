import { expect, onTestFinished, test, vi } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { StaffCardElement } from '../../../../client/setup/parts/staff-card.ts'
import type { StaffCard } from '../../../../client/setup/staff-card.ts'
import { MINUTE, MORNING } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { cardOf, HONGQI, summaryOf } from '../owner.ts'

const text = () => words().setup.card
const sites = [summaryOf(), summaryOf(HONGQI)]
const PATH = `POST /api/staff/${encodeURIComponent('王芳')}/enrolments` as const

async function mountCard(card: StaffCard = cardOf('王芳')) {
  server().http.answers(PATH, { is: { code: 'c1', until: MORNING + 10 * MINUTE } })
  const part = await mount(StaffCardElement, { card, sites }, { at: MORNING })
  return { part, away: heard(part.element, 'put-away') }
}

/** Catches what would be printed; the paper is cleared as after a printer's dialog. */
function paper(): { readonly text: string } {
  const printed = { text: '' }
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    printed.text = document.querySelector('.yi-card')?.textContent?.replace(/\s+/g, ' ') ?? ''
    dispatchEvent(new Event('afterprint'))
  })
  onTestFinished(() => print.mockRestore())
  return printed
}

test('it says who it is for, as what, where, and the passcode that is shown only here', async () => {
  const { part } = await mountCard()
  expect(part.get('heading').textContent).toBe(`王芳 · ${words().setup.staff.roles.marshal}`)
  expect(part).toSay('Xingfuli West Court')
  expect(part).not.toSay('Hongqi')
  expect(part).toSay('20261123')
  expect(part).toSay(text().once)
})

test('an account of every site has no list of them', async () => {
  const { part } = await mountCard(cardOf('王芳', { role: 'viewer', sites: [], allSites: true }))
  expect(part.all('definition').map((one) => one.textContent)).toEqual(['20261123', text().allSites])
})

test('a code that signs a tablet in is made at once, and once', async () => {
  const { part } = await mountCard()
  expect(part).toSay('/marshal/xingfuli#enrol=c1')
  expect(server().http.asked.length).toBe(1)
})

test('putting it away is told', async () => {
  const { part, away } = await mountCard()
  await part.press(text().away)
  expect(away.length).toBe(1)
})

test('printed, it has the name, the passcode and the code of now, in the languages of the site', async () => {
  const printed = paper()
  const { part } = await mountCard()
  await part.press(words().setup.posters.print({ paper: 'A6' }))
  for (const said of ['王芳', '20261123', '/marshal/xingfuli', 'Xingfuli West Court', '幸福里小区西苑'])
    expect(printed.text).toContain(said)
  expect(printed.text).toContain(text().scan({ time: '08:10' }))
})

test('a code that is over is not printed: the address to sign in at is', async () => {
  const printed = paper()
  const { part } = await mountCard()
  await pass(11 * MINUTE)
  await part.press(words().setup.posters.print({ paper: 'A4' }))
  expect(printed.text).toContain(text().openHere)
  expect(printed.text).not.toContain(text().scan({ time: '08:10' }))
})

test('every language says it', async () => {
  await inEveryLanguage(async (language, said) => {
    server().http.answers(PATH, 'is down')
    const part = await mount(StaffCardElement, { card: cardOf('王芳'), sites }, { language, at: MORNING })
    expect(part).toSay(said.setup.card.once)
    expect(part).toSay(said.setup.staff.roles.marshal)
    expect(part).toSay(said.common.notSent)
  })
})
