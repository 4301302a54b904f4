import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { PendingElement } from '../../../../client/marshal/parts/pending.ts'
import { given, openDay, openDesk, taken, times } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { Part } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { type Settings, tablet } from '../tablet.ts'

const text = () => words().outbox
const mountPending = (settings: Settings = {}) =>
  tablet(PendingElement, given(openDay, openDesk(), ...times(2, taken())), (view) => ({ view }), settings)

type Mounted = Awaited<ReturnType<typeof mountPending>>

/** The list of waiting commands, opened. */
function waiting({ part }: Mounted): Part {
  const details = part.element.renderRoot.querySelector('details')!
  details.open = true
  return new Part(details)
}

test('a command that is answered at once is never shown as waiting', async () => {
  const all = await mountPending()
  const given = all.giver.give('finish', { number: 'A001' })
  await settled()
  expect(all.part.text).toBe('')
  await server().last.done({} as never)
  await given
  expect(all.part.text).toBe('')
})

test('a command that has waited for a second is shown, folded, with its act and its time', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  void all.giver.give('call-next', { desk: '1', seen: [] })
  await settled()
  await pass(1_000)
  expect(all.part).toSay(text().pending({ count: 2 }))
  expect(all.part).toSay(text().pendingWhy)
  const list = waiting(all)
  expect(list).toSay(text().commands.finish({ number: 'A001' }))
  expect(list).toSay(text().commands['call-next']({ where: 'Desk 1' }))
  expect(list).toSay('08:00')
})

test('a tap shows how long it is good for, and says when it lapsed; any other command goes on waiting', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  void all.giver.give('call-next', { desk: '1', seen: [] })
  await settled()
  await pass(10_000)
  expect(waiting(all)).toSay(text().tapLeft({ seconds: 20 }))
  await pass(20_000)
  await all.giver.outbox.flush()
  await settled()
  const failed = all.part.within('region', text().failed({ count: 1 }))
  expect(failed).toSay(text().commands['call-next']({ where: 'Desk 1' }))
  expect(failed).toSay(text().lapsed.time)
  expect(all.part).toSay(text().pending({ count: 1 }))
  await failed.press(text().seen)
  expect(all.part.find('region')).toBe(null)
})

test('a command whose answer was lost may have been done: it says that it was sent', async () => {
  const all = await mountPending()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await server().last.lost()
  await pass(1_000)
  expect(waiting(all)).toSay(text().sending)
})

test('a waiting command can be discarded, and is not sent then', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await pass(1_000)
  await waiting(all).press(text().drop)
  expect(all.part.text).toBe('')
  await server().comesBack()
  expect(server().commands).toEqual([])
})

test('a refusal is shown once at the top of the page, where no form shows it', async () => {
  const all = await mountPending()
  void all.giver.give('finish', { number: 'A009' })
  await settled()
  await server().last.refused('unknown-ticket')
  const failed = all.part.within('region', text().failed({ count: 1 }))
  expect(failed).toSay(words().problems['unknown-ticket'].title)
  expect(failed).toSay(text().commands.finish({ number: 'A009' }))
  await failed.press(text().seen)
  expect(all.part.text).toBe('')
})

test('a number that came late is shown with its slip until somebody has seen it', async () => {
  server().http.answers('GET /api/sites/xingfuli/tickets/A003', { is: null })
  const all = await mountPending({ address: '/marshal/xingfuli' })
  await server().goesAway()
  void all.giver.give('take-ticket', { queue: 'A', party: 2 })
  await settled()
  await pass(2_000)
  expect(all.part).toSay(text().pending({ count: 1 }))
  await server().comesBack()
  await server().last.done({ ticket: { number: 'A003' }, token: 't'.repeat(22) } as never)
  const arrived = all.part.within('region', text().arrived({ count: 1 }))
  expect(arrived).toSay('A003')
  expect(arrived).toSay(text().commands['take-ticket']({ queue: 'A', party: 2 }))
  expect(arrived.offers(text().slip.print)).toBe(true)
  await arrived.press(text().seen)
  expect(all.part.text).toBe('')
})

test('a number that a form already shows is not shown twice', async () => {
  const all = await mountPending()
  void all.giver.give('take-ticket', { queue: 'A', party: 1 })
  await settled()
  await pass(2_000)
  all.giver.inHand = server().last.id
  await server().last.done({ ticket: { number: 'A003' }, token: 't'.repeat(22) } as never)
  expect(all.part.text).toBe('')
})

test('without a session it says that waiting commands go on after the sign-in', async () => {
  const all = await mountPending()
  server().http.answers('GET /api/session', { is: null })
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await server().comesBack()
  await pass(1_000)
  expect(all.part).toSay(text().signedOut)
  expect(server().commands).toEqual([])
})

test('a command of another account is listed under its name, is not sent, and can be discarded', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await pass(1_000)
  server().http.answers('GET /api/session', {
    is: { name: '李强', role: 'marshal', sites: [], allSites: false },
  })
  await server().comesBack()
  const other = all.part.within('region', text().ofAnother({ name: '王芳' }))
  expect(other).toSay(text().commands.finish({ number: 'A001' }))
  expect(other).not.toSay(text().inDoubt)
  expect(server().commands).toEqual([])
  await other.press(text().drop)
  expect(all.part.text).toBe('')
})

test('another account’s command that was sent before says that it may have been done', async () => {
  const all = await mountPending()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await server().last.lost()
  server().http.answers('GET /api/session', {
    is: { name: '李强', role: 'marshal', sites: [], allSites: false },
  })
  await server().goesAway()
  await server().comesBack()
  expect(all.part.within('region', text().ofAnother({ name: '王芳' }))).toSay(text().inDoubt)
})

test('a command that is done is no longer shown as waiting', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await pass(1_000)
  await server().comesBack()
  await server().last.done({} as never)
  await pass(1_000)
  expect(all.part.text).toBe('')
})

test('in a browser that keeps nothing it says not to close the page', async () => {
  const all = await mountPending()
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await pass(1_000)
  expect(all.giver.outbox.lasts).toBe(false)
  expect(all.part).toSay(text().notLasting)
})

test('each language of the tablet has a sentence for each command, and for an unknown one', async () => {
  const all = await mountPending({ language: 'zh-CN' })
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await pass(1_000)
  expect(waiting(all)).toSay(text().commands.finish({ number: 'A001' }))
  expect(all.part).toSay(text().pendingWhy)
})
