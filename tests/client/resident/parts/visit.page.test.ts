import { expect, test } from 'vitest'
import { sayTime } from '../../../../client/common/words/say-time.ts'
import { sayWaitShort } from '../../../../client/common/words/say-wait.ts'
import { language, words } from '../../../../client/common/words/words.ts'
import { VisitElement } from '../../../../client/resident/parts/visit.ts'
import { WholeWayElement } from '../../../../client/resident/parts/whole-way.ts'
import { visitWords } from '../../../../shared/text/visit-words.ts'
import { callNext, givenAt, openDay, openDesk, type Played, taken, times } from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { allOpen, finish, registered, siteOfSteps } from '../../../kit/steps.ts'
import { siteOf, ticketOf } from '../phone.ts'

const site = siteOfSteps()
const text = () => visitWords[language()]

async function mountVisit(played: Played, number?: string) {
  const view = ticketOf(played, number)
  return { view, part: await mount(VisitElement, { view }, { at: played.at }) }
}

/** The stops as a reader of the screen hears them. */
function stops(part: { element: Element }): string[] {
  const steps = part.element.shadowRoot?.querySelector('yi-steps')?.shadowRoot
  return [...(steps?.querySelectorAll('li') ?? [])].map((stop) =>
    [...stop.querySelectorAll('span:not([aria-hidden])')].map(({ textContent }) => textContent).join(': '),
  )
}

test('the whole way is shown, with "you" on the step where one is', async () => {
  const { part } = await mountVisit(givenAt(site, allOpen, taken()))
  expect(stops(part)).toEqual([
    `Entrance: ${text().here}`,
    `Registration: ${text().ahead}`,
    `First jab / Second jab: ${text().ahead}`,
  ])
  expect(part).toSay(words().resident.you)
})

test('at a later step it says where to go next', async () => {
  const { part } = await mountVisit(givenAt(site, allOpen, registered()))
  expect(stops(part).slice(0, 2)).toEqual([`Entrance: ${text().done}`, `Registration: ${text().here}`])
  expect(part).toSay(text().goTo({ queue: 'Registration' }))
})

test('with the word of the desks there, where it is another', async () => {
  const last = [...registered(), callNext('2', []), finish('A001')]
  const { part } = await mountVisit(givenAt(site, allOpen, last))
  expect(part).toSay(text().goOn({ queue: 'First jab', place: words().places.vaccination }))
})

test('at the first step, and once called, it sends nobody anywhere', async () => {
  const first = await mountVisit(givenAt(site, allOpen, taken()))
  expect(first.part.text).not.toContain('Next for you')
  await first.part.leave()
  const { part } = await mountVisit(givenAt(site, allOpen, registered(), callNext('2', [])))
  expect(part.text).not.toContain('Next for you')
})

test('it tells by when the visit will be over, as a range', async () => {
  const { part, view } = await mountVisit(givenAt(site, allOpen, times(12, taken())), 'A012')
  const { low, high } = view.way!.doneBy!
  expect(low).toBeLessThan(high)
  expect(part).toSay(text().doneBy({ from: sayTime(low), to: sayTime(high) }))
})

test('where nobody calls at a later step it says that it does not know', async () => {
  const { part } = await mountVisit(givenAt(site, openDay, openDesk('1'), taken()))
  expect(part).toSay(text().unknown)
})

test('once it is over, every step is done and no time is told', async () => {
  const all = [...registered(), callNext('2', []), finish('A001'), callNext('3', []), finish('A001')]
  const { part } = await mountVisit(givenAt(site, allOpen, all))
  expect(stops(part).every((stop) => stop.endsWith(text().done))).toBe(true)
  expect(part.text).not.toContain(text().unknown)
})

test('before a number is taken, the way and the length of a whole visit are shown', async () => {
  const played = givenAt(site, allOpen, times(12, taken()))
  const { queues } = siteOf(played)
  const part = await mount(WholeWayElement, { queues, first: 'A' }, { at: played.at })
  expect(stops(part)).toEqual(['Entrance', 'Registration', 'First jab / Second jab'])
  const visit = queues.find(({ id }) => id === 'A')!.visit!
  expect(part).toSay(text().whole({ time: sayWaitShort({ ...visit, begun: true, quiet: null }) }))
})

test('it fits a small phone, in every language', async () => {
  const played = givenAt(site, allOpen, registered())
  await inEveryLanguage(async (language) => {
    const part = await mount(VisitElement, { view: ticketOf(played) }, { at: played.at, language })
    part.element.style.width = '280px'
    expect(part.element.scrollWidth).toBeLessThanOrEqual(280)
    expect(part.text).not.toContain('undefined')
  })
})
