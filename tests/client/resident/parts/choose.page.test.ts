import { expect, test } from 'vitest'
import { sayWait } from '../../../../client/common/words/say-wait.ts'
import { words } from '../../../../client/common/words/words.ts'
import { ChooseElement, type TakenTicket } from '../../../../client/resident/parts/choose.ts'
import '../../../../client/resident/parts/rare.ts'
import { keepScan, ticketKeptFor } from '../../../../client/resident/ticket-kept.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import type { Timetable } from '../../../../shared/day/nouns/timetable.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { callNext, givenAt, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, type Mounting, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { allOpen, siteOfSteps } from '../../../kit/steps.ts'
import { ADDRESS, comesWith, OWN, SITE, siteOf } from '../phone.ts'

const text = () => words().resident
const result = { ticket: { number: OWN.number, queue: 'A', party: 1 }, token: OWN.token }
const PERSON = `PUT /api/sites/${SITE}/days/2026-11-23/tickets/A001/person` as const
const oneQueue = { queues: sampleSite().queues.slice(0, 1), desks: [{ id: '1', queues: ['A'] }] }

interface Settings extends Mounting {
  readonly site?: Partial<Site>
  readonly steps?: readonly Step[]
  /** Null: the code was not scanned. */
  readonly scanned?: string | null
}

/** An open site whose code was scanned. */
async function mountChoose({
  site = {},
  steps = [openDay, openDesk()],
  scanned = 'a-pass',
  ...more
}: Settings = {}) {
  const played = givenAt(sampleSite(site), steps)
  const view = siteOf(played)
  await server().shows('site', view)
  const mounting = { at: played.at, address: ADDRESS, ...more }
  const part = await mount(ChooseElement, { site: SITE, pass: scanned }, mounting)
  await pass(1)
  return { part, view, took: heard<TakenTicket>(part.element, 'taken') }
}

test('each queue says how many wait and how long; one tap takes a number in the usual one', async () => {
  const { part, view, took } = await mountChoose({ steps: [openDay, openDesk(), ...times(3, taken())] })
  expect(part).toSay('Xingfuli West Court')
  expect(part.names('radio').length).toBe(2)
  expect(part).toSay(`General ${text().waitingNow({ count: 3 })} · ${sayWait(view.queues[0]!.wait)}`)
  expect(part).toSay(`Green lane ${text().nobody}`)
  await part.press(text().take)
  expect(server().last).toMatchObject({
    command: 'take-ticket',
    over: 'http',
    input: { queue: 'A', party: 1, needs: [], pass: 'a-pass', device: expect.any(String) },
  })
  await server().last.done(result)
  expect(took).toEqual([{ ticket: OWN, isGiven: true }])
  expect(ticketKeptFor(SITE)).toEqual(OWN)
})

test('the chosen queue, party and needs are sent', async () => {
  const { part } = await mountChoose()
  await part.tick('radio', 'Green lane')
  await part.press(text().more)
  await part.press(words().common.needs.pregnant)
  await part.press(text().take)
  expect(server().last.input).toMatchObject({ queue: 'G', party: 2, needs: ['pregnant'] })
})

test('while the number is on its way, it says so and no second one can be asked for', async () => {
  const { part } = await mountChoose()
  await part.press(text().take)
  expect(part.get('button', text().taking).matches(':disabled')).toBe(true)
})

test('where nobody answers it says so, and the next tap is the same command; another choice is a new one', async () => {
  const { part } = await mountChoose()
  await part.press(text().take)
  const { id } = server().last
  await server().last.lost()
  expect(part.get('alert').textContent).toBe(words().common.notSent)
  await part.press(text().take)
  expect(server().last.id).toBe(id)
  await server().last.lost()
  await part.press(text().more)
  expect(part.get('alert').textContent).toBe('')
  await part.press(text().take)
  expect(server().last.id).not.toBe(id)
})

test('a refusal is shown, and the form stays as it was filled', async () => {
  const { part } = await mountChoose()
  await part.tick('radio', 'Green lane')
  await part.press(text().take)
  await server().last.refused('queue-paused')
  expect(part.get('alert').textContent).toContain(words().problems['queue-paused'].title)
  expect((part.get('radio', 'Green lane') as HTMLInputElement).checked).toBe(true)
  expect(part.offers(text().take)).toBe(true)
})

for (const code of ['pass-needed', 'pass-expired'] as const) {
  test(`when a scan is refused with ${code}, that is shown in place of the form, with the queues`, async () => {
    const { part } = await mountChoose()
    await part.press(text().take)
    await server().last.refused(code)
    expect(part).toSay(words().problems[code].title)
    expect(part.find('button', text().take)).toBe(null)
    expect(part.all('radio')).toEqual([])
    expect(part).toSay(text().nobody)
  })
}

test('without a scan it asks for one; not where the site needs none, nor soon after one', async () => {
  const unscanned = await mountChoose({ scanned: null })
  expect(unscanned.part).toSay(text().scanFirst)
  expect(unscanned.part.find('button', text().take)).toBe(null)
  await unscanned.part.leave()
  const open = await mountChoose({ scanned: null, site: { presence: 'open' } })
  expect(open.part.offers(text().take)).toBe(true)
  await open.part.leave()
  keepScan(SITE)
  const { part } = await mountChoose({ scanned: null })
  expect(part.offers(text().take)).toBe(true)
})

test('a refusal of the pass that came with the page is shown before anything is chosen', async () => {
  const played = givenAt(sampleSite(), openDay, openDesk())
  const refused = { ...problemOf('pass-expired', 'en'), pass: 'old' }
  comesWith(siteOf(played), played.at, refused)
  const { part } = await mountChoose({ scanned: 'old' })
  expect(part).toSay(words().problems['pass-expired'].title)
  expect(part.find('button', text().take)).toBe(null)
})

test('a site that is closed says so, in every language', async () => {
  await inEveryLanguage(async (language, { resident }) => {
    const { part } = await mountChoose({ steps: [], language })
    expect(part).toSay(resident.closed)
    expect(part).toSay(resident.closedWhy)
    expect(part.find('button', resident.take)).toBe(null)
  })
})

test('a site that is shut and says when it opens does not say as well that its numbers are over or have not begun', async () => {
  const calendar: Timetable = { opens: 'itself', week: { mon: [{ from: '10:00', to: '12:00' }] } }
  const { part, view } = await mountChoose({ steps: [], site: { calendar } })
  expect(view.ahead?.opens).toBeGreaterThan(0)
  expect(part).toSay(text().closed)
  expect(part).not.toSay(text().closedWhy)
})

test('a paused queue cannot be chosen, and is not proposed', async () => {
  const { part } = await mountChoose({ steps: [openDay, openDesk(), step('pause-queue', { queue: 'A' })] })
  expect(part.get('radio', 'General').matches(':disabled')).toBe(true)
  expect(part).toSay(`General ${text().paused}`)
  await part.press(text().take)
  expect(part.get('alert').textContent).toBe(text().chooseQueue)
  expect(server().commands).toEqual([])
  await part.tick('radio', 'Green lane')
  await part.press(text().take)
  expect(server().last.input).toMatchObject({ queue: 'G' })
})

test('a queue that nobody calls shows no wait', async () => {
  const { part } = await mountChoose({ steps: [openDay, taken()] })
  expect(part).toSay(text().unservedShort)
})

test('with a single queue there is nothing to choose', async () => {
  const { part } = await mountChoose({ site: oneQueue })
  expect(part.all('radio')).toEqual([])
  await part.press(text().take)
  expect(server().last.input).toMatchObject({ queue: 'A' })
})

test('a room for observation is not offered, also where no queue goes on to it', async () => {
  const room = { ...sampleSite().queues[0]!, id: 'P', length: 0, room: { minutes: 30, seats: 2 } }
  const { part } = await mountChoose({ site: { ...oneQueue, queues: [...oneQueue.queues, room] } })
  expect(part.all('radio')).toEqual([])
})

test('the details that the site asks for are sent with the number, once they are complete', async () => {
  server().http.answers(PERSON, { is: null })
  const { part, took } = await mountChoose({ site: { asks: { digits: true } } })
  await part.write(words().person.digits, '43')
  expect(part.offers(text().take)).toBe(false)
  await part.write(words().person.digits, '4321')
  await part.press(text().take)
  await server().last.done(result)
  expect(server().http.asked.at(-1)).toMatchObject({ method: 'PUT', body: { digits: '4321' } })
  expect(took).toEqual([{ ticket: OWN, isGiven: true }])
})

for (const answering of [{ refused: 'not-yours' }, 'is down'] as const) {
  test(`the number exists even if its details did not arrive: ${JSON.stringify(answering)}`, async () => {
    server().http.answers(PERSON, answering)
    const { part, took } = await mountChoose({ site: { asks: { name: true } } })
    await part.write(words().person.name, '张伟')
    await part.press(text().take)
    await server().last.done(result)
    expect(took).toEqual([{ ticket: OWN, isGiven: false }])
    expect(ticketKeptFor(SITE)).toEqual(OWN)
  })
}

test('where the site keeps no details, none are sent', async () => {
  const { part, took } = await mountChoose({ site: { asks: { name: true } } })
  await part.press(text().take)
  await server().last.done(result)
  expect(took).toEqual([{ ticket: OWN, isGiven: true }])
  expect(server().http.asked).toEqual([])
})

test('the search for a lost number is one tap away, also at a closed site', async () => {
  const { part } = await mountChoose({ steps: [] })
  const lost = heard(part.element, 'lost')
  await part.press(text().lost)
  expect(lost.length).toBe(1)
})

test('an unknown site says so, and nothing else', async () => {
  server().refusal = problemOf('unknown-site', 'en')
  const part = await mount(ChooseElement, { site: 'nowhere' })
  await pass(1)
  expect(part).toSay(words().problems['unknown-site'].title)
  expect(part.names()).toEqual([])
})

test('the site in the page is shown at once; when the page is cut off, it says since when', async () => {
  server().isUp = false
  const played = givenAt(sampleSite(), openDay, openDesk())
  comesWith(siteOf(played), Date.now())
  const part = await mount(ChooseElement, { site: SITE, pass: 'a-pass' }, { at: played.at })
  await pass(1)
  expect(part.offers(text().take)).toBe(true)
  await pass(3_000)
  expect(part).toSay(words().common.cutOff({ time: '08:00:00' }))
})

test('before the view has come it says that it is loading, and without a socket it asks over HTTP', async () => {
  server().isUp = false
  const played = givenAt(sampleSite(), openDay, openDesk())
  server().http.answers(`GET /api/sites/${SITE}`, { is: siteOf(played) })
  const part = await mount(ChooseElement, { site: SITE, pass: 'a-pass' }, { at: played.at })
  await pass(1)
  expect(part).toSay(words().common.loading)
  await pass(15_000)
  expect(part.offers(text().take)).toBe(true)
})

test('how good the waits were that others were told is shown where it is known', async () => {
  const played = givenAt(sampleSite(), openDay, openDesk())
  await server().shows('site', { ...siteOf(played), trust: { within: 9, of: 10 } })
  const part = await mount(ChooseElement, { site: SITE, pass: 'a-pass' }, { at: played.at })
  await pass(1)
  expect(part).toSay(text().trust({ within: 9, of: 10 }))
})

test('at a site of several steps only the entrances are offered, and the whole way is shown', async () => {
  const { part } = await mountChoose({ site: siteOfSteps(), steps: allOpen })
  expect(part.names('radio').length).toBe(2)
  expect(part).toSay(`Entrance ${text().nobody}`)
  expect(part).toSay(`Green lane ${text().nobody}`)
  expect(part).toSay('Registration')
  expect(part).toSay('First jab / Second jab')
  await part.press(text().take)
  expect(server().last).toMatchObject({ command: 'take-ticket', input: { queue: 'A' } })
})

test('whoever is not there yet is shown the same entrances', async () => {
  const { part } = await mountChoose({ site: siteOfSteps(), steps: allOpen, scanned: null })
  expect(part).toSay('Green lane')
  expect(part.text).not.toContain(`Registration ${text().nobody}`)
})

test('a full site says so before one takes a number, which is given all the same', async () => {
  const steps = [openDay, openDesk(), taken(), callNext('1', [])]
  const { part, view } = await mountChoose({ site: { capacity: 1 }, steps })
  expect(view.inside?.full).toBe(true)
  expect(part).toSay(words().full.told({ people: 1, capacity: 1 }))
  expect(part.offers(text().take)).toBe(true)
})
