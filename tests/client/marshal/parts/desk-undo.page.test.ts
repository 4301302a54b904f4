import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import type { DeskAct } from '../../../../shared/day/nouns/desk-act.ts'
import {
  callNext,
  given,
  givenAt,
  openDay,
  openDesk,
  type Played,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ME, OTHER, tablet } from '../tablet.ts'

const byOther = { by: { role: 'marshal', id: 'm2' } } as const
const where = 'Desk 1'
const text = () => words().marshal

const mountDesk = (played: Played, me: string | null = ME) =>
  tablet(DeskElement, played, (view) => ({ view, desk: view.desks[0]!, me }))

const first = [openDay, openDesk(), ...times(3, taken())]
const called = [...first, callNext('1', [])]
const number = 'A001'
const sample = sampleSite()
/** Whoever is finished in queue A goes on to queue G. */
const twoSteps = {
  ...sample,
  queues: sample.queues.map((queue) => (queue.id === 'A' ? { ...queue, then: ['G'] } : queue)),
}
/** The steps that lead to each kind of undo. */
const undoable: Readonly<Record<DeskAct, readonly Step[]>> = {
  called,
  recalled: [...called, step('recall', { number })],
  arrived: [...called, step('arrive', { number })],
  finished: [...called, step('finish', { number })],
  'moved-on': [...called, step('finish', { number })],
  missed: [...called, step('miss', { number })],
  returned: [...called, step('return-ticket', { number })],
  'passed-over': [...first, step('pass-over', { desk: '1', number, reason: 'not-here' })],
  transferred: [...called, step('transfer', { number, queue: 'G' })],
  held: [...called, step('hold', { number })],
  removed: [...called, step('leave', { number })],
  'turned-away': [...called, step('turn-away', { number, why: 'no-mask' })],
  amended: [...called, step('amend-ticket', { number, party: 3 })],
  opened: first.slice(0, 2),
  closed: [...first.slice(0, 2), step('close-desk', { desk: '1' })],
  rested: [...first.slice(0, 2), step('rest-desk', { desk: '1' })],
  taken: [...first.slice(0, 2), step('take-desk', { desk: '1', from: 'm1' }, byOther)],
}

for (const [did, steps] of Object.entries(undoable) as [DeskAct, Step[]][]) {
  const isOthers = did === 'taken'
  test(`it says what can be undone: ${did}`, async () => {
    const site = did === 'moved-on' ? twoSteps : sampleSite()
    const { part, view } = await mountDesk(givenAt(site, ...steps), isOthers ? OTHER : ME)
    expect(view().desks[0]?.undo?.did).toBe(did)
    const { undo } = view().desks[0]!
    const label = text().undoes[did]({ numbers: undo?.numbers.join(' ') ?? '', where })
    await part.press(label)
    expect(server().commands).toEqual([['undo', { desk: '1', of: undo?.of }]])
    await server().last.done({} as never)
    expect(part.get('status').textContent).toBe(text().undone)
  })
}

test('each language says what can be undone, with the seconds that are left', async () => {
  await inEveryLanguage(async (language, { marshal }) => {
    const { part } = await tablet(
      DeskElement,
      given(...called),
      (view) => ({ view, desk: view.desks[0]!, me: ME }),
      {
        language,
      },
    )
    expect(part).toSay(marshal.undoes.called({ numbers: 'A001' }))
    expect(part).toSay(marshal.undoFor({ seconds: 60 }))
  })
})

test('the offer to undo counts down and goes when it is too late', async () => {
  const { part } = await mountDesk(given(...called))
  await pass(20_000)
  expect(part).toSay(text().undoFor({ seconds: 40 }))
  await pass(40_000)
  expect(part.find('button', text().undoes.called({ numbers: 'A001' }))).toBe(null)
})

test('a key undoes only what the desk still offers to undo', async () => {
  const { part } = await mountDesk(given(...called))
  await pass(60_000)
  part.element.press('undo')
  expect(server().commands).toEqual([])
})
