import { afterEach, expect, test, vi } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { SlipElement } from '../../../../client/marshal/parts/slip.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import {
  callNext,
  given,
  givenAt,
  MORNING,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { shownText } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { allOpen, siteOfSteps } from '../../../kit/steps.ts'
import { viewOf } from '../tablet.ts'

const text = () => words().outbox.slip
const number = 'A003'
const token = 't'.repeat(22)
const played = given(openDay, openDesk(), times(2, taken()), step('take-ticket', { queue: 'A', party: 2 }))

/** The content of the paper at each print. */
const papers: string[] = []
const styles: string[] = []
vi.stubGlobal('print', () => {
  const paper = document.querySelector('.yi-slip')
  papers.push(paper ? shownText(paper) : '')
  styles.push([...document.head.querySelectorAll('style')].map((style) => style.textContent).join(' '))
})
afterEach(() => {
  papers.length = 0
  styles.length = 0
})

const shown = (of: Played) => ({
  ...ticketView(of.day, ticket(of.day, number), of.at),
  protocol: PROTOCOL,
})

async function mountSlip(more: Partial<SlipElement> = {}, ofTicket = shown(played)) {
  server().http.answers(`GET /api/sites/xingfuli/tickets/${number}`, { is: ofTicket })
  return mount(
    SlipElement,
    { number, token, at: MORNING, view: viewOf(played), ...more },
    {
      address: '/marshal/xingfuli',
      at: played.at,
      keepsListening: { afterprint: 'the paper is cleared by it' },
    },
  )
}

test('at a site of several steps a slip has the way from where the number waits', async () => {
  const onWay = givenAt(
    siteOfSteps(),
    allOpen,
    times(2, taken()),
    step('take-ticket', { queue: 'A', party: 2 }),
  )
  const part = await mountSlip({ view: viewOf(onWay) }, shown(onWay))
  await part.press(text().print)
  await settled()
  expect(papers[0]).toContain('1 Entrance · 2 Registration · 3 First jab / Second jab')
})

/** The same site, whose first jab is observed in a room. */
function siteWithRoom() {
  const { queues, ...site } = siteOfSteps()
  const observed = { id: 'D', name: { 'zh-CN': '留观区', en: 'Observation' }, length: 0, callSize: 1 }
  return {
    ...site,
    queues: [
      ...queues.map((queue) => {
        if (queue.id === 'R') return { ...queue, then: ['S'] }
        return queue.id === 'S' ? { ...queue, then: ['D'] } : queue
      }),
      { ...observed, priority: false, room: { minutes: 30, seats: 6 } },
    ],
  }
}

test('at a site with a room a slip says for how long to stay, and of whom is seated there until when', async () => {
  const three = [times(2, taken()), step('take-ticket', { queue: 'A', party: 2 })]
  const waits = givenAt(siteWithRoom(), allOpen, ...three)
  const before = await mountSlip({ view: viewOf(waits) }, shown(waits))
  await before.press(text().print)
  await settled()
  expect(papers[0]).toContain(text().stay({ minutes: 30 }))
  expect(papers[0]).toContain('4 Observation 30 min')
  await before.leave()
  const seated = ['1', '2', '3'].flatMap((desk) => [callNext(desk, []), step('finish', { number: 'A001' })])
  const sits = givenAt(siteWithRoom(), allOpen, taken(), ...seated)
  server().http.answers('GET /api/sites/xingfuli/tickets/A001', {
    is: { ...ticketView(sits.day, ticket(sits.day, 'A001'), sits.at), protocol: PROTOCOL },
  })
  const part = await mountSlip({ number: 'A001', view: viewOf(sits) })
  await part.press(text().print)
  await settled()
  expect(papers[1]).toContain(text().until({ time: '08:30' }))
  expect(papers[1]).not.toContain(text().stay({ minutes: 30 }))
})

test('a slip has the number, its queue, its party and how many are ahead, in the site’s two languages', async () => {
  const part = await mountSlip()
  await part.press(text().print)
  await settled()
  expect(papers.length).toBe(1)
  const [paper] = papers
  for (const said of [
    number,
    'Xingfuli West Court',
    '幸福里小区西苑',
    'General',
    text().partyOf({ count: 2 }),
    text().ahead({ count: 2 }),
    text().keep,
  ])
    expect(paper).toContain(said)
})

test('the paper is removed after the print', async () => {
  const part = await mountSlip()
  await part.press(text().print)
  await settled()
  dispatchEvent(new Event('afterprint'))
  expect(document.querySelector('.yi-slip')).toBe(null)
})

test('the chosen paper is kept for the next slip', async () => {
  const before = await mountSlip()
  await before.write(text().paper, 'A4')
  await before.leave()
  const part = await mountSlip()
  expect((part.get('combobox', text().paper) as HTMLSelectElement).value).toBe('A4')
  await part.press(text().print)
  await settled()
  expect(styles[0]).toContain('size: A4')
})

test('to print again, it first asks for the holder’s token', async () => {
  server().http.answers('POST /api/sites/xingfuli/slips', { is: { token, takenAt: MORNING } })
  const part = await mountSlip({ token: '' })
  await part.press(text().print)
  await settled()
  expect(server().http.asked.at(-1)).toMatchObject({ path: '/api/sites/xingfuli/slips', body: { number } })
  expect(papers[0]).toContain(number)
})

for (const [what, answering, say] of [
  ['is refused', { refused: 'ticket-over' }, () => words().problems['ticket-over'].title],
  ['is not answered', 'is down', () => words().common.notSent],
] as const) {
  test(`it says that a second slip ${what}, and nothing is printed`, async () => {
    server().http.answers('POST /api/sites/xingfuli/slips', answering)
    const part = await mountSlip({ token: '' })
    await part.press(text().print)
    expect(part.get('alert').textContent).toBe(say())
    expect(papers).toEqual([])
  })
}

test("when the number's state is not known it prints the rest", async () => {
  server().http.answers(`GET /api/sites/xingfuli/tickets/${number}`, 'is down')
  const part = await mount(
    SlipElement,
    { number, token, at: MORNING, view: viewOf(played) },
    { address: '/marshal/xingfuli', keepsListening: { afterprint: '' } },
  )
  await part.press(text().print)
  await settled()
  expect(papers[0]).toContain(number)
  expect(papers[0]).not.toContain(text().ahead({ count: 2 }))
})

test('before the tablet knows the site there is nothing to print', async () => {
  const part = await mountSlip({ view: null })
  expect(part.names()).toEqual([])
})
