import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ChecksElement } from '../../../../client/marshal/parts/checks.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import type { Check } from '../../../../shared/day/nouns/checks.ts'
import { after, callNext, givenAt, MINUTE, openDay, openDesk, step, taken } from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ME, tablet } from '../tablet.ts'

const text = () => words().checks
const number = 'A001'
const site = (checks: Check[] = ['temperature', 'code', 'mask']) => ({
  ...sampleSite(),
  queues: sampleSite().queues.map((queue) => ({ ...queue, ...(checks.length ? { checks } : {}) })),
})
const day = (party = 3, checks?: Check[]) =>
  givenAt(
    site(checks),
    openDay,
    openDesk(),
    taken('A', party),
    taken(),
    callNext('1', []),
    after(MINUTE, step('pass-time')),
  )
const mountChecks = (party?: number) =>
  tablet(ChecksElement, day(party), (view) => ({ ticket: view.desks[0]!.calling[0]! }))
const mountDesk = (party?: number, checks?: Check[]) =>
  tablet(DeskElement, day(party, checks), (view) => ({ view, desk: view.desks[0]!, me: ME }))

const mask = () => text().names.mask

test('every check is passed until somebody taps it, and then the fitting reason is chosen', async () => {
  const { part } = await mountChecks()
  for (const name of Object.values({ ...text().names, consent: '', identity: '' }).filter(Boolean))
    expect(part.get('button', name).getAttribute('aria-pressed')).toBe('true')
  for (const [check, reason] of [
    ['temperature', 'fever'],
    ['mask', 'no-mask'],
  ] as const) {
    await part.press(text().names[check])
    expect(part).toSay(text().titleOf({ number, check: text().names[check] }))
    expect(part.get('button', text().reasons[reason]).getAttribute('aria-pressed')).toBe('true')
  }
  await part.press(text().passed)
  expect(part).not.toSay(text().onlyThey)
  expect(server().commands).toEqual([])
})

test('some of a party are turned away, with how many this tablet showed; the others stay, and all is passed again', async () => {
  const { part, does } = await mountChecks()
  await part.press(mask())
  await part.press('2')
  expect(part).toSay(text().othersGoOn({ count: 1 }))
  await part.press(text().turn({ count: 2 }))
  expect(server().commands).toEqual([['turn-away', { number, people: 2, why: 'no-mask', seen: 3 }]])
  await does()
  expect(part.find('button', text().passed)).toBe(null)
  expect(part.get('button', mask()).getAttribute('aria-pressed')).toBe('true')
})

test('somebody who came alone is turned away without a question about how many, for another reason if it is chosen', async () => {
  const { part } = await mountChecks(1)
  await part.press(mask())
  expect(part.find('button', '1')).toBe(null)
  await part.press(text().reasons['not-today'])
  await part.press(text().turn({ count: 1 }))
  expect(server().commands).toEqual([['turn-away', { number, people: 1, why: 'not-today', seen: 1 }]])
})

test('where it was refused it can be decided again; without a connection it is kept, and sent once', async () => {
  const { part, giver } = await mountChecks()
  await part.press(mask())
  await part.press(text().turn({ count: 1 }))
  await server().last.refused('desk-moved-on')
  expect(part.offers(text().turn({ count: 1 }))).toBe(true)
  await server().goesAway()
  await part.press(text().turn({ count: 1 }))
  expect(giver.outbox.pending.length).toBe(1)
  expect(part.find('button', text().passed)).toBe(null)
  await server().comesBack()
  expect(server().commands.length).toBe(2)
})

test('at the desk one tap passes the whole party', async () => {
  const { part } = await mountDesk()
  await part.press(words().marshal.next)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: [number] }]])
})

test('nobody is finished before it is decided, by a tap or a key, by a rest or by closing the desk; then the desk says whom it turned away, and can undo it', async () => {
  const { part, does } = await mountDesk()
  expect(part.offers(words().marshal.rest)).toBe(true)
  await part.press(mask())
  expect(part).toSay(text().decideFirst({ numbers: number }))
  expect(part.offers(words().marshal.rest)).toBe(false)
  expect(part.find('yi-sure')).toBe(null)
  expect(part.find('button', words().marshal.next)).toBe(null)
  expect(part.offers(words().marshal.finish)).toBe(false)
  for (const key of ['next', 'finish'] as const) part.element.press(key)
  expect(server().commands).toEqual([])
  await part.press('3')
  await part.press(text().turn({ count: 3 }))
  await does()
  expect(part.get('status').textContent).toContain(text().turned({ number, count: 3 }))
  expect(part.offers(words().marshal.next)).toBe(true)
  await part.press(words().marshal.undoes['turned-away']({ numbers: number }))
  expect(server().commands.at(-1)?.[0]).toBe('undo')
  await does()
  expect(part.offers(mask())).toBe(true)
})

test('the question goes with its number, when another tablet has finished it', async () => {
  const { part, goesOn } = await mountDesk()
  await part.press(mask())
  await goesOn(callNext('1', [number]))
  expect(part).not.toSay(text().onlyThey)
  expect(part).not.toSay(text().decideFirst({ numbers: number }))
})

test('a queue without checks shows none', async () => {
  const { part } = await mountDesk(3, [])
  expect(part.find('group', text().of({ number }))).toBe(null)
})

test('it asks in every language', () =>
  inEveryLanguage(async () => {
    const { part } = await mountChecks()
    await part.press(mask())
    expect(part).toSay(text().titleOf({ number, check: mask() }))
    expect(part).not.toSay('undefined')
  }))
