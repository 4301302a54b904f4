// The page of a ticket that is over, refused, old or cut off.

import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { forgetTicket, keepSeen, seenOf, ticketKeptFor } from '../../../../client/resident/ticket-kept.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { after, callNext, MINUTE, step } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { locksHeld } from '../../../kit/mount/letting-go.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { asHolder, mountAlone, mountTicket, taking } from '../own-ticket.ts'
import { OWN, SITE, ticketOf } from '../phone.ts'

const text = () => words().resident
const { number } = OWN
const root = document.documentElement.classList

test('a number that is over offers a new one, and nothing else', async () => {
  const part = await mountTicket(taking(callNext('1', []), step('finish', { number })))
  const over = heard(part.element, 'over')
  expect(part.names()).toEqual([text().again])
  await part.press(text().again)
  expect(over.length).toBe(1)
})

for (const [code, heading] of [
  ['ticket-over', () => text().yesterday],
  ['not-yours', () => text().foreign],
  ['unknown-ticket', () => text().foreign],
  ['number-lost', () => `${number} · ${words().problems['number-lost'].title}`],
  ['unknown-site', () => words().problems['unknown-site'].title],
] as const) {
  test(`a refusal with ${code} is shown, with a way on, and nothing of the ticket stays`, async () => {
    const part = await mountTicket(taking(callNext('1', [])))
    await server().turnsAway(code)
    expect(part.get('heading').textContent).toBe(heading())
    expect(part.names()).toEqual([text().again])
    expect([root.contains('called'), locksHeld()]).toEqual([false, 0])
  })
}

test('when it is cut off it says since when, and how old the view is; once connected it is up to date', async () => {
  const part = await mountTicket(taking())
  expect(part).toSay(text().live)
  await server().goesAway()
  await pass(3_000)
  expect(part).toSay(words().common.cutOff({ time: '08:00:00' }))
  expect(part).toSay(text().seen({ time: '08:00' }))
  await server().comesBack()
  expect(part).toSay(text().live)
  expect(part).not.toSay(words().common.cutOff({ time: '08:00:00' }))
})

test('it says when the server is cut off from its store', async () => {
  const part = await mountTicket(taking())
  await pass(10 * MINUTE)
  await server().isStale(5 * MINUTE)
  await pass(1_000)
  expect(part).toSay(words().common.cutOff({ time: '08:05:00' }))
  await server().isStale(null)
  expect(part).toSay(text().live)
})

test('without a network the page opens with the last view and its age', async () => {
  const played = taking()
  keepSeen(SITE, ticketOf(played), Date.now() - 10 * MINUTE)
  await server().goesAway()
  const part = await mountAlone(played)
  expect(part).toSay(text().state.lined({ mark: 1, queue: '' }))
  expect(part).toSay(text().seen({ time: '07:50' }))
})

test('before the view has come it shows the number', async () => {
  await server().goesAway()
  const part = await mountAlone(taking())
  expect(part.text).toBe(`${number} ${words().common.loading}`)
})

test('without a socket the view is read over HTTP, as its holder, and a refusal is shown', async () => {
  const played = taking()
  const path = `/api/sites/${SITE}/tickets/${number}` as const
  server().isUp = false
  server().http.answers(`GET ${path}`, { is: ticketOf(played) })
  const part = await mountAlone(played)
  await pass(15_000)
  expect(part).toSay(text().state.lined({ mark: 1, queue: '' }))
  expect(server().http.asked[0]?.headers['authorization']).toBe(`Bearer ${OWN.token}`)
  server().http.answers(`GET ${path}`, { refused: 'ticket-over' })
  await pass(20_000)
  expect(part).toSay(text().yesterday)
})

test('the view is kept for the next visit, and so is the number where somebody deleted it', async () => {
  await mountTicket(taking())
  expect(seenOf(SITE, OWN)?.view.state).toBe('lined')
  forgetTicket(SITE)
  dispatchEvent(new Event('pagehide'))
  expect(ticketKeptFor(SITE)).toEqual(OWN)
  expect(seenOf(SITE, OWN)).not.toBe(null)
})

test('a number that is over is not kept again', async () => {
  await mountTicket(taking(step('leave', { number }, asHolder)))
  dispatchEvent(new Event('pagehide'))
  expect(ticketKeptFor(SITE)).toBe(null)
})

test('after a command over HTTP the view is read at once', async () => {
  const played = taking()
  const part = await mountTicket(played)
  const onHold = ticketOf(taking(after(1_000, step('hold', { number }, asHolder))))
  server().http.answers(`GET /api/sites/${SITE}/tickets/${number}`, { is: { ...onHold, version: 99 } })
  await server().goesAway()
  server().http.isUp = true
  await part.press(text().hold)
  await server().last.done()
  expect(part).toSay(text().state.held())
})

test('a refusal that passes by itself is not shown', async () => {
  const part = await mountTicket(taking())
  await server().turnsAway(problemOf('unavailable', 'en'))
  expect(part).toSay(text().state.lined({ mark: 1, queue: '' }))
})
