import { expect, test, vi } from 'vitest'
import { deskName, kindWord } from '../../../../client/common/words/kind-words.ts'
import { language, words } from '../../../../client/common/words/words.ts'
import { sayHours } from '../../../../client/resident/say-hours.ts'
import { keepGiven } from '../../../../client/resident/ticket-kept.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  HOUR,
  MORNING,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { locksHeld } from '../../../kit/mount/letting-go.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { allOpen, registered, siteOfSteps } from '../../../kit/steps.ts'
import { asHolder, mountAlone, mountTicket, noLines, showTicket, taking, toMiss } from '../own-ticket.ts'
import { ASKS, comesWith, OWN, SITE, siteOf, ticketOf } from '../phone.ts'

const text = () => words().resident
const { number } = OWN
const root = document.documentElement.classList

const STATES: readonly [string, () => Played, () => string, () => string][] = [
  [
    'waits',
    () => noLines(...times(2, taken())),
    () => text().state.waiting(),
    () => text().stateWhy.waitingUnlined,
  ],
  [
    'stands on a mark',
    () => taking(),
    () => text().state.lined({ mark: 1, queue: '' }),
    () => text().stateWhy.lined,
  ],
  [
    'is called',
    () => taking(callNext('1', [])),
    () => text().state.called({ where: deskName('1', 'sampling') }),
    () => words().kinds.testing.called,
  ],
  [
    'is on hold',
    () => taking(step('hold', { number }, asHolder)),
    () => text().state.held(),
    () => text().stateWhy.held,
  ],
  ['has missed its call', () => taking(...toMiss), () => text().state.missed(), () => text().stateWhy.missed],
  [
    'was served',
    () => taking(callNext('1', []), step('finish', { number })),
    () => words().kinds.testing.served,
    () => words().kinds.testing.after,
  ],
  [
    'was given up',
    () => taking(step('leave', { number }, asHolder)),
    () => text().state.left(),
    () => text().stateWhy.left,
  ],
]

for (const [what, played, say, why] of STATES) {
  test(`a number that ${what} says what to do now, and what to know`, async () => {
    const part = await mountTicket(played())
    expect(part.get('heading', number)).toBeTruthy()
    expect(part).toSay(say())
    expect(part).toSay(why())
    if (what !== 'waits') expect(document.title).toBe(`${number} ${say()}`)
  })
}

test('among other tabs, a number that waits says how many are ahead, and then that it is next', async () => {
  const other = { number: 'A003', token: '' }
  const played = noLines(...times(3, taken()))
  await server().shows('ticket', ticketOf(played, other.number))
  await mountAlone(played, { ticket: other })
  expect(document.title).toBe(`A003 ${text().ahead({ count: 2 })}`)
  const later = noLines(...times(3, taken()), step('leave', { number }), callNext('1', []))
  await server().shows('ticket', ticketOf(later, other.number))
  expect(document.title).toBe(`A003 ${text().aheadNone}`)
})

test('every language says what to do now, and a screen reader says it at once', async () => {
  await inEveryLanguage(async (language, { resident }) => {
    const part = await mountTicket(taking(), {}, { language })
    const said = part.element.renderRoot.querySelector('[aria-live=assertive]')
    expect(said?.textContent).toContain(resident.state.lined({ mark: 1, queue: '' }))
  })
})

test('at a later step of a visit it says whose mark it is', async () => {
  const site = siteOfSteps()
  const lined = {
    ...site,
    queues: site.queues.map((queue) => (queue.id === 'R' ? { ...queue, length: 5 } : queue)),
  }
  const part = await mountTicket(givenAt(lined, allOpen, registered()))
  expect(part).toSay(text().state.lined({ mark: 1, queue: 'Registration' }))
  expect(document.title).toContain('Registration')
})

const REASONS: readonly [string, () => Played, () => string][] = [
  [
    'returned after a missed call',
    () => noLines(...times(2, taken()), ...toMiss, step('return-ticket', { number })),
    () => text().reasons.returned({ after: text().after({ ahead: 1 }) }),
  ],
  [
    'moved to another queue',
    () => taking(step('transfer', { number, queue: 'G' })),
    () => text().reasons.transferred({ queue: 'G' }),
  ],
  ['put on hold by a marshal', () => taking(step('hold', { number })), () => text().reasons.held()],
  ['removed by a marshal', () => taking(step('leave', { number })), () => text().reasons.removed()],
  [
    'over with its day',
    () => taking(step('close-day'), after(24 * HOUR, step('pass-time'))),
    () => text().reasons['day-ended'](),
  ],
]

for (const [what, played, say] of REASONS) {
  test(`it says why it was ${what}`, async () => {
    expect(await mountTicket(played())).toSay(say())
  })
}

test('a missed call is mentioned once: the words on what to do say it', async () => {
  const part = await mountTicket(taking(...toMiss))
  expect(part).not.toSay(text().reasons.missed())
})

test('it shows until when it is on hold, and its party', async () => {
  const part = await mountTicket(
    given(
      openDay,
      openDesk(),
      step('take-ticket', { queue: 'A', party: 3 }),
      step('hold', { number }, asHolder),
    ),
  )
  expect(part).toSay(text().partyOf({ count: 3 }))
  expect(part).toSay(text().until({ time: '08:10' }))
})

test('while they stand too close, the way to step back replaces what to do', async () => {
  const part = await mountTicket(taking(taken(), step('report-crowding', { queue: 'A', from: 1, to: 2 })))
  expect(part).toSay(text().forYou.crowding({ mark: 1 }))
  expect(part).toSay(text().forYou.crowdingWhy)
  expect(root.contains('crowded')).toBe(true)
  await showTicket(taking(taken()))
  expect(part).not.toSay(text().forYou.crowdingWhy)
  expect(root.contains('crowded')).toBe(false)
})

test('a call turns the whole page, vibrates and keeps the screen on; the next state undoes that', async () => {
  const shake = vi.spyOn(navigator, 'vibrate')
  const part = await mountTicket(noLines(...times(9, taken())))
  expect(root.contains('called')).toBe(false)
  await showTicket(noLines(...times(9, taken()), callNext('1', [])))
  expect(root.contains('called')).toBe(true)
  expect(shake).toHaveBeenCalledExactlyOnceWith([600, 200, 600, 200, 600])
  expect(locksHeld()).toBe(1)
  await showTicket(noLines(...times(9, taken()), callNext('1', []), step('finish', { number })))
  expect([root.contains('called'), locksHeld()]).toEqual([false, 0])
  await part.leave()
  shake.mockRestore()
})

test('whoever is called soon is asked to come back, in every language, and the phone vibrates', async () => {
  const shake = vi.spyOn(navigator, 'vibrate')
  const waits = ticketOf(noLines(...times(9, taken())))
  await inEveryLanguage(async (language, { resident }) => {
    shake.mockClear()
    await server().shows('ticket', waits)
    const part = await mountAlone(noLines(), {}, { language })
    expect(part).not.toSay(resident.soon)
    await server().shows('ticket', { ...waits, soon: { ...waits.soon, at: MORNING } })
    expect(part).toSay(resident.soon)
    expect(document.title).toBe(`${number} ${resident.soon}`)
    expect(shake).toHaveBeenCalledOnce()
  })
  shake.mockRestore()
})

test('far from the head the screen may sleep, and near it not', async () => {
  const far = { number: 'A008', token: '' }
  const played = noLines(...times(8, taken()))
  await server().shows('ticket', ticketOf(played, far.number))
  const part = await mountAlone(played, { ticket: far })
  expect(locksHeld()).toBe(0)
  await part.leave()
  await mountTicket(played)
  expect(locksHeld()).toBe(1)
})

test('when the element is removed during a call, the page keeps nothing of it', async () => {
  const part = await mountTicket(taking(callNext('1', [])))
  await part.leave()
  expect([root.contains('called'), locksHeld()]).toEqual([false, 0])
})

test('its place in the queue is shown while it waits, and not once it is called', async () => {
  const part = await mountTicket(noLines(...times(2, taken())))
  expect(part).toSay(text().aheadNone)
  await showTicket(noLines(...times(2, taken()), callNext('1', [])))
  expect(part).not.toSay(text().wait)
})

test('it says that it was handed to another phone as long as the number counts', async () => {
  const handed = [step('hand-over', { number })]
  const part = await mountTicket(taking(...handed))
  expect(part).toSay(claimWords[language()].handed({ time: '08:00' }))
  await showTicket(taking(...handed, step('leave', { number }, asHolder)))
  expect(part).not.toSay(claimWords[language()].handed({ time: '08:00' }))
})

test('it tells the holder when the browser keeps nothing', async () => {
  expect(await mountTicket(taking(), { isForgetful: true })).toSay(claimWords[language()].forgetful)
})

test('details are shown only where the site asks for them or some were given', async () => {
  const played = taking()
  const silent = await mountTicket(played)
  expect(silent.find('button', words().person.mine)).toBe(null)
  await silent.leave()
  keepGiven(SITE, '2026-11-23', OWN)
  const told = await mountTicket(played)
  expect(told.find('button', words().person.mine)).not.toBe(null)
  await told.leave()
  localStorage.clear()
  comesWith({ ...siteOf(played), asks: ASKS }, played.at)
  const asked = await mountTicket(played, { isUnsent: true })
  expect(asked).toSay(words().person.notSaved)
})

test('a site’s own words replace those of its kind', async () => {
  const called = { 'zh-CN': '请先消毒双手', en: 'Please clean your hands' }
  const played = givenAt(
    sampleSite({ words: { called } } as never),
    openDay,
    openDesk(),
    taken(),
    callNext('1', []),
  )
  const part = await mountTicket(played)
  expect(part).toSay(called.en)
  expect(kindWord(ticketOf(played), 'called')).toBe(called.en)
})

test('the site, its hours and the link that explains moves are shown below', async () => {
  const hours = { from: '08:00', to: '20:00', lastNumber: '19:30' }
  const played = givenAt(sampleSite({ hours }), openDay, openDesk(), taken())
  const part = await mountTicket(played)
  expect(part).toSay(sayHours(hours))
  expect((part.get('link', text().whyBefore) as HTMLAnchorElement).search).toBe(`?moves=${SITE}`)
})
