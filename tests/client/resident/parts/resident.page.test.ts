import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { ResidentElement } from '../../../../client/resident/parts/resident.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import '../../../../client/common/shell/keep-shell.ts'
import '../../../../client/resident/parts/rare.ts'
import {
  hasScanned,
  keepClaim,
  keepTicket,
  putByTicket,
  ticketKeptFor,
} from '../../../../client/resident/ticket-kept.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { given, holder, MORNING, openDay, openDesk, step, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, type Mounting, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { ADDRESS, comesWith, OWN, SITE, siteOf, ticketOf } from '../phone.ts'

const text = () => words().resident
const { number, token } = OWN
const OTHER = { number: 'A002', token: 'another-token' }
const link = ({ number, token }: typeof OWN) => `#t=${number}.${token}`
const played = () => given(openDay, openDesk(), ...times(2, taken()))
const register = vi.spyOn(navigator.serviceWorker, 'register')

afterAll(() => register.mockRestore())

beforeEach(() => {
  register.mockReset().mockRejectedValue(new Error('no worker in a test'))
})

async function mountResident(address = ADDRESS, more: Mounting = {}) {
  const day = played()
  await server().shows('site', siteOf(day))
  await server().shows('ticket', ticketOf(day, ticketKeptFor(SITE)?.number ?? number))
  const part = await mount(
    ResidentElement,
    {},
    {
      at: day.at,
      address,
      keepsListening: {
        pointerup: 'a page may sound after its first tap',
        keydown: 'a page may sound after its first key',
        visibilitychange: 'sound and light are asked for when the page is looked at again',
      },
      ...more,
    },
  )
  await pass(1)
  return part
}

test('somebody without a number is offered one, in every language', async () => {
  await inEveryLanguage(async (language, { resident }) => {
    const part = await mountResident(`${ADDRESS}?k=a-pass`, { language })
    expect(part.offers(resident.take)).toBe(true)
    expect(document.title).toBe(resident.title)
  })
})

test('a home screen opens the number that it was put there with, and a later number stays', async () => {
  const now = { number, token: '20261124.A001.later' }
  for (const before of [OWN, { number: 'A009', token: '20261123.A009.earlier' }]) {
    keepTicket(SITE, now)
    const part = await mountResident(ADDRESS + link(before))
    expect([ticketKeptFor(SITE), location.hash]).toEqual([now, ''])
    expect(part.get('heading', number)).toBeTruthy()
    await part.leave()
  }
})

test('nor does it ask about a number of the same day that was put by', async () => {
  const first = { number: 'A007', token: '20261123.A007.first' }
  keepTicket(SITE, first)
  putByTicket(SITE)
  keepTicket(SITE, OWN)
  const part = await mountResident(ADDRESS + link(first))
  expect(ticketKeptFor(SITE)).toEqual(OWN)
  expect(part.get('heading', number)).toBeTruthy()
})

test('the pass is removed from the address, and counts as a visit', async () => {
  await mountResident(`${ADDRESS}?k=a-pass`)
  expect(location.search).toBe('')
  expect(hasScanned(SITE)).toBe(true)
})

test('a pass that the server has already refused is no visit', async () => {
  const day = played()
  comesWith(siteOf(day), day.at, { ...problemOf('pass-expired', 'en'), pass: 'old' })
  await mountResident(`${ADDRESS}?k=old`)
  expect(hasScanned(SITE)).toBe(false)
})

test('a number that was taken is followed from then on, and its page is kept for use without a network', async () => {
  const part = await mountResident(`${ADDRESS}?k=a-pass`)
  expect(register).not.toHaveBeenCalled()
  await part.press(text().take)
  await server().last.done({ ticket: { number, queue: 'A', party: 1 }, token })
  expect(part.get('heading', number)).toBeTruthy()
  expect(server().handshakes.at(-1)).toMatchObject({ view: 'ticket', site: SITE, number, token })
  await settled()
  expect(register).toHaveBeenCalledWith('/s/service-worker.js')
})

test('a number on this phone is shown when the page opens', async () => {
  keepTicket(SITE, OWN)
  const part = await mountResident()
  expect(part.get('heading', number)).toBeTruthy()
})

test('a number that is over makes room for a new one', async () => {
  keepTicket(SITE, OWN)
  const part = await mountResident(`${ADDRESS}?k=a-pass`)
  const gone = given(openDay, openDesk(), taken(), step('leave', { number }, { by: holder(number) }))
  await server().shows('ticket', ticketOf(gone))
  await part.press(text().again)
  await pass(1)
  expect(part.offers(text().take)).toBe(true)
  expect(ticketKeptFor(SITE)).toBe(null)
})

test('a number from another phone is shown, and removed from the address', async () => {
  const part = await mountResident(ADDRESS + link(OWN))
  expect(part.get('heading', number)).toBeTruthy()
  expect(location.hash).toBe('')
  expect(ticketKeptFor(SITE)).toEqual(OWN)
})

test('nobody loses a number by scanning another: it asks which one to show', async () => {
  keepTicket(SITE, OWN)
  const part = await mountResident(ADDRESS + link(OTHER))
  expect(part).toSay(text().heldOther({ held: number }))
  await part.press(text().keepOwn({ held: number }))
  expect(ticketKeptFor(SITE)).toEqual(OWN)
  expect(part.get('heading', number)).toBeTruthy()
})

test('the other number replaces the own one on demand', async () => {
  keepTicket(SITE, OWN)
  const part = await mountResident(ADDRESS + link(OTHER))
  await part.press(text().showPassed({ number: OTHER.number }))
  expect(ticketKeptFor(SITE)).toEqual(OTHER)
  expect(server().handshakes.at(-1)).toMatchObject({ number: OTHER.number })
})

test('a code that is scanned while the page is open is used too; the same number asks nothing', async () => {
  keepTicket(SITE, OWN)
  const part = await mountResident()
  location.hash = link({ ...OWN, token: 'anew' })
  await expect.poll(() => location.hash).toBe('')
  expect(part).not.toSay(text().heldOther({ held: number }))
  expect(ticketKeptFor(SITE)).toEqual({ number, token: 'anew' })
})

test('a browser that keeps nothing has its number in the address', async () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const part = await mountResident(ADDRESS + link(OWN))
  expect(location.hash).toBe(link(OWN))
  expect(part).toSay(claimWords[language()].forgetful)
  full.mockRestore()
})

test('a lost number can be searched for, and going back returns', async () => {
  const part = await mountResident()
  await part.press(text().lost)
  expect(part).toSay(claimWords[language()].title)
  await part.press(claimWords[language()].back)
  await pass(1)
  expect(part.find('button', text().lost)).not.toBe(null)
})

test('a number that was found is followed', async () => {
  keepClaim(SITE, { number, claim: 'claim-1', until: MORNING + 60_000 })
  const found = { state: 'given', ticket: { number }, token }
  server().http.answers(`GET /api/sites/${SITE}/claims/mine`, { is: found })
  const part = await mountResident()
  expect(part.get('heading', number)).toBeTruthy()
  expect(ticketKeptFor(SITE)).toEqual(OWN)
})

test('a scanned code of a marshal is sent to the server', async () => {
  const code = 'a-code-of-twenty-signs'
  server().http.answers(`POST /api/sites/${SITE}/codes/taken`, { refused: 'not-found' })
  const part = await mountResident(`${ADDRESS}#code=${code}`)
  expect(server().http.asked).toMatchObject([{ body: { code } }])
  expect(part).toSay(claimWords[language()].codeOver)
  expect(location.hash).toBe('')
})

test('details that could not be sent with the number are mentioned beside it', async () => {
  const day = played()
  const view = { ...siteOf(day), asks: { name: true, digits: false, keepHours: 24 } }
  comesWith(view, day.at)
  await server().shows('site', view)
  const part = await mountResident(`${ADDRESS}?k=a-pass`)
  await server().shows('site', view)
  await part.write(words().person.name, '张伟')
  server().http.answers(`PUT /api/sites/${SITE}/days/2026-11-23/tickets/A001/person`, 'is down')
  await part.press(text().take)
  await server().last.done({ ticket: { number, queue: 'A', party: 1 }, token })
  expect(part).toSay(words().person.notSaved)
})
