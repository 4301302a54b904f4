import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import { quotaWords } from '../../../../shared/text/quota-words.ts'
import { callNext, givenAt, openDay, openDesk, type Step, step, taken } from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => quotaWords[language()]
const day = (people: number, ...steps: Step[]) =>
  givenAt(sampleSite({ quotas: [{ queues: ['A'], people }] }), openDay, openDesk(), ...steps)
const served = [taken('A', 3), callNext('1', []), step('finish', { number: 'A001' })]
const mountSite = (...given: Parameters<typeof day>) =>
  tablet(SiteElement, day(...given), (view) => ({ view, site: 'xingfuli' }))

test('a site without a quota has no such card', async () => {
  const { part } = await tablet(SiteElement, givenAt(sampleSite(), openDay), (view) => ({ view }))
  expect(part.find('textbox', text().people)).toBe(null)
})

test('it says how many are left to one, and of how many; a marshal sets another figure with a reason', async () => {
  const { part, does } = await mountSite(200, ...served, taken('A', 2))
  expect(part).toSay('195')
  expect(part).toSay(text().of({ people: 200, served: 3, held: 2 }))
  await part.write(text().people, '２５０')
  const select = part.get('combobox', text().why) as HTMLSelectElement
  select.value = 'recount'
  select.dispatchEvent(new Event('change'))
  await part.press(text().change({ people: 250 }))
  expect(server().commands).toEqual([['set-quota', { queue: 'A', people: 250, why: 'recount' }]])
  await does()
  expect(part).toSay('245')
})

test('fewer than were served cannot be set, and it says why', async () => {
  const { part } = await mountSite(200, ...served)
  await part.write(text().people, '2')
  expect(part.offers(text().change({ people: 2 }))).toBe(false)
  expect(part).toSay(words().problems['below-served'].detail)
  for (const typed of ['x', '-1', '2.5']) {
    await part.write(text().people, typed)
    expect(part.offers(text().change({ people: 200 }))).toBe(false)
  }
})

test('once nothing is left it says that a marshal may still give a number, and for how many there is not enough', async () => {
  const { part } = await mountSite(5, taken('A', 5))
  expect(part).toSay(text().givesStill)
  await part.leave()
  const less = await mountSite(5, taken('A', 5), step('set-quota', { queue: 'A', people: 3, why: 'loss' }))
  expect(less.part).toSay(text().short({ count: 2 }))
})

test('a day without a limit says so, in every language', async () => {
  const site = sampleSite({ quotas: [{ queues: ['A'], people: { sun: 4 } }] })
  await inEveryLanguage(async (language) => {
    const { part } = await tablet(SiteElement, givenAt(site, openDay), (view) => ({ view }), { language })
    expect(part).toSay(quotaWords[language].noLimit)
  })
})
