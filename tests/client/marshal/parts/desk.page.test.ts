import { expect, test } from 'vitest'
import { setLanguage, words } from '../../../../client/common/words/words.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ME, OTHER, tablet } from '../tablet.ts'

const byOther = { by: { role: 'marshal', id: 'm2' } } as const
const where = 'Desk 1'
const text = () => words().marshal

const mountDesk = (played: Played, me: string | null = ME) =>
  tablet(DeskElement, played, (view) => ({ view, desk: view.desks[0]!, me }))

const waiting = () => given(openDay, openDesk(), times(3, taken()))
const calling = () => given(openDay, openDesk(), times(3, taken()), callNext('1', []))
/** A002 was called to the desk a while ago, and others wait. */
const later = () =>
  given(openDay, openDesk(), times(3, taken()), callNext('1', []), after(MINUTE, step('pass-time')))

test('a closed desk says so and offers to open; Next rests in the place of the button that opened it', async () => {
  const { part, does } = await mountDesk(given(openDay))
  expect(part).toSay(text().deskClosed({ where }))
  expect(part.find('button', text().next)).toBe(null)
  await part.press(text().openDesk({ where, place: '' }))
  expect(server().commands).toEqual([['open-desk', { desk: '1' }]])
  await does()
  expect(part.offers(text().next)).toBe(false)
  await pass(1_500)
  expect(part.offers(text().next)).toBe(true)
})

test('an open desk without a number says so and who works there, and a refused Next says that nobody waits', async () => {
  const { part, does } = await mountDesk(given(openDay, openDesk()))
  expect(part).toSay(text().hereNobody({ where: '' }))
  expect(part.get('heading', where).textContent).toContain(ME)
  await part.press(text().next)
  await does()
  expect(part.get('status').textContent).toContain(words().problems['nobody-waiting'].title)
  expect(part).not.toSay('undefined')
})

test('Next names the numbers that the tablet shows at the desk, waits for its answer, and says whom it called', async () => {
  const { part, does } = await mountDesk(waiting())
  expect(part.get('button', text().next).textContent).toContain(text().nextHint({ numbers: 'A001' }))
  await part.press(text().next)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: [] }]])
  expect(part.offers(text().next)).toBe(false)
  // a second touch calls nobody, however long the answer takes
  await pass(3_000)
  expect(part.offers(text().next)).toBe(false)
  await does()
  expect(part.get('status').textContent).toBe(text().called({ numbers: 'A001' }))
  expect(part).not.toSay(text().hereNobody({ where: '' }))
})

test('[C4] Next rests after a call, then asks whether the last person is served, then is free', async () => {
  const { part } = await mountDesk(calling())
  expect(part.offers(text().next)).toBe(false)
  await pass(1_500)
  await part.press(text().next)
  expect(part.get('alert').textContent).toBe(text().nextTooSoon({ number: 'A001', seconds: 1 }))
  expect(part.find('button', text().next)).toBe(null)
  await part.press(text().nextNotYet)
  expect(server().commands).toEqual([])
  expect(part.offers(text().next)).toBe(false)
  await pass(3_500)
  await part.press(text().next)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: ['A001'] }]])
})

test('a marshal who confirms that they are served calls the next at once', async () => {
  const { part, does } = await mountDesk(calling())
  await pass(2_000)
  await part.press(text().next)
  await part.press(text().nextDone)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: ['A001'] }]])
  await does()
  expect(part.get('status').textContent).toBe(text().called({ numbers: 'A002' }))
})

test('the question disappears when another tablet has called', async () => {
  const { part, goesOn } = await mountDesk(calling())
  await pass(2_000)
  await part.press(text().next)
  await goesOn(after(4_000, callNext('1', ['A001'])))
  await pass(5_000)
  expect(part.offers(text().next)).toBe(true)
  expect(part.find('alert')).toBe(null)
})

test('with nobody left to call the large button finishes, and says so', async () => {
  const { part, does } = await mountDesk(
    given(openDay, openDesk(), taken(), callNext('1', []), after(MINUTE, step('pass-time'))),
  )
  await part.press(text().finishOnly)
  // the `✓ Finish` beside it is for the one number
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: ['A001'] }]])
  await does()
  expect(part.get('status').textContent).toBe(text().finished({ numbers: 'A001' }))
})

test('with two tablets at one desk, the second Next is refused in words, and nothing is shown as waiting', async () => {
  const { part, giver } = await mountDesk(waiting())
  await part.press(text().next)
  await server().last.refused('desk-moved-on')
  expect(part.get('status').textContent).toContain(words().problems['desk-moved-on'].title)
  expect(giver.outbox.entries).toEqual([])
})

test('the message of the last command follows the language', async () => {
  const { part, does } = await mountDesk(given(openDay, openDesk()))
  await part.press(text().next)
  await does()
  const inEnglish = words().problems['nobody-waiting'].title
  await setLanguage('zh-CN')
  await settled()
  expect(part).toSay(words().problems['nobody-waiting'].title)
  expect(part).not.toSay(inEnglish)
})

test('without a connection Next says that it waits, and until when', async () => {
  const { part, giver } = await mountDesk(waiting())
  await server().goesAway()
  await part.press(text().next)
  expect(part.get('status').textContent).toContain(words().outbox.tapWaits({ seconds: 30 }))
  expect(part.get('status').textContent).toContain(words().outbox.tapWaitsToo['call-next'])
  expect(giver.outbox.pending.length).toBe(1)
  await server().comesBack()
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: [] }]])
})

test('the number that Next would call can be passed over: the dialog opens, and nothing is sent', async () => {
  const { part } = await mountDesk(waiting())
  const asked: unknown[] = []
  part.element.addEventListener('out-of-turn', (event) => asked.push((event as CustomEvent).detail))
  await part.press(`${text().passOver} A001`)
  expect(asked).toEqual([{ act: 'pass', number: 'A001' }])
  expect(server().commands).toEqual([])
})

test('closing a desk without a number takes one tap; with one it asks, and an echo is no answer', async () => {
  const empty = await mountDesk(waiting())
  await empty.part.press(text().closeDesk({ where, place: '' }))
  expect(server().commands).toEqual([['close-desk', { desk: '1' }]])
  await empty.does()
  await empty.part.leave()
  const { part } = await mountDesk(calling())
  await part.press(text().closeDesk({ where, place: '' }))
  const again = text().closeSure({ numbers: 'A001' })
  await expect(part.press(again)).rejects.toThrow('disabled')
  await pass(800)
  expect(server().sent.length).toBe(1)
  await part.press(again)
  expect(server().commands[1]).toEqual(['close-desk', { desk: '1' }])
})

test('to work elsewhere the tablet leaves the desk, and the desk does not change', async () => {
  const { part } = await mountDesk(waiting())
  let left = 0
  part.element.addEventListener('leave-desk', () => left++)
  await part.press(text().changeDesk({ place: '' }))
  expect([left, server().commands]).toEqual([1, []])
})

test('[R1] at another’s desk the only button takes it over, from the marshal whom the tablet shows', async () => {
  const { part, does } = await mountDesk(calling(), OTHER)
  expect(part.get('alert').textContent).toContain(text().worksHere({ name: ME, where, time: '08:00' }))
  for (const name of [text().next, text().miss, text().finish, text().recall, text().rest])
    expect(part.find('button', name)).toBe(null)
  for (const key of ['next', 'recall', 'arrive', 'miss', 'finish', 'undo'] as const) part.element.press(key)
  expect(server().commands).toEqual([])
  await part.press(text().takeOver({ where }))
  expect(server().commands).toEqual([['take-desk', { desk: '1', from: 'm1' }]])
  await does()
  expect(part.get('status').textContent).toBe(text().tookOver({ where }))
})

test('[R4] a marshal whose desk was taken over is told by whom, and can take it back', async () => {
  const { part, goesOn } = await mountDesk(waiting())
  await goesOn(step('take-desk', { desk: '1', from: 'm1' }, byOther))
  const time = '08:00'
  expect(part.get('alert').textContent).toContain(text().takenFrom({ name: OTHER, where, time }))
  await part.press(text().takeBack)
  expect(server().commands).toEqual([['take-desk', { desk: '1', from: 'm2' }]])
})

test('while the account is not known, the desk can be worked', async () => {
  const { part } = await mountDesk(waiting(), null)
  expect(part.offers(text().next)).toBe(true)
})

test('[R2] a resting desk says since when and calls nobody; one tap resumes it, and Next rests then', async () => {
  const { part, does } = await mountDesk(
    given(openDay, openDesk(), times(3, taken()), step('rest-desk', { desk: '1' })),
  )
  expect(part).toSay(text().resting({ where, time: '08:00' }))
  expect(part.find('button', text().next)).toBe(null)
  expect(part.find('button', text().rest)).toBe(null)
  part.element.press('next')
  expect(server().commands).toEqual([])
  await part.press(text().goOn({ where }))
  expect(server().commands).toEqual([['take-desk', { desk: '1', from: 'm1' }]])
  await does()
  expect(part.offers(text().next)).toBe(false)
  await pass(1_500)
  expect(part.offers(text().next)).toBe(true)
})

test('the button Rest opens its dialog', async () => {
  const { part } = await mountDesk(waiting())
  await part.press(text().rest)
  expect(part.within('dialog', text().restTitle({ where })).offers(text().restNow)).toBe(true)
})

test('each key does at the desk what its button does', async () => {
  const { part } = await mountDesk(later())
  for (const shortcut of ['recall', 'arrive', 'miss', 'finish'] as const) {
    part.element.press(shortcut)
    await settled()
    expect(server().commands.at(-1)).toEqual([shortcut, { number: 'A001' }])
    await server().last.done({} as never)
  }
  part.element.press('next')
  await settled()
  expect(server().commands.at(-1)).toEqual(['call-next', { desk: '1', seen: ['A001'] }])
  expect(part.element.press('walkIn')).toBe(undefined)
})

test('[C12] the key that says somebody is not there says why not if they have arrived, and no message moves Next', async () => {
  const { part, does } = await mountDesk(later())
  const place = () => part.get('button', text().next).getBoundingClientRect().toJSON()
  const before = place()
  part.element.press('arrive')
  await settled()
  await does()
  expect(part).toSay(`✓ ${text().arrive}`)
  expect(part.offers(text().miss)).toBe(false)
  expect(place()).toEqual(before)
  part.element.press('miss')
  await settled()
  await does()
  expect(part).toSay(words().problems['has-arrived'].title)
  expect(place()).toEqual(before)
})

test('with several numbers at the desk a key cannot name one: only Next and undo work', async () => {
  const site = sampleSite()
  const queues = site.queues.map((queue) => ({ ...queue, callSize: 2 }))
  const two = givenAt({ ...site, queues }, openDay, openDesk(), times(3, taken()), callNext('1', []))
  const { part, view } = await mountDesk(two)
  expect(view().desks[0]?.calling.length).toBe(2)
  for (const shortcut of ['recall', 'arrive', 'miss', 'finish'] as const) part.element.press(shortcut)
  await settled()
  expect(server().commands).toEqual([])
  part.element.press('undo')
  await settled()
  expect(server().commands[0]?.[0]).toBe('undo')
  await server().last.done({} as never)
  await pass(6_000)
  part.element.press('next')
  await settled()
  expect(server().commands.at(-1)).toEqual(['call-next', { desk: '1', seen: ['A001', 'A002'] }])
})

test('a removed account at work is marked so, and its desk can be taken over', async () => {
  const { part } = await tablet(DeskElement, waiting(), (view) => ({ view, desk: view.desks[0]!, me: ME }), {
    names: {},
  })
  expect(part).toSay(text().hereGone)
  await part.press(text().takeOver({ where }))
  expect(server().commands).toEqual([['take-desk', { desk: '1', from: 'm1' }]])
})
