// A desk that chooses where those go on to whom it finishes.

import { html, LitElement } from 'lit'
import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import { PendingElement } from '../../../../client/marshal/parts/pending.ts'
import { WhereNextElement } from '../../../../client/marshal/parts/where-next.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'
import {
  after,
  callNext,
  givenAt,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ME, tablet } from '../tablet.ts'

/** A desk with what asks there, and what waited and was refused, as the tablet has them. */
class DeskAndQuestion extends LitElement {
  static override properties = { view: { attribute: false } }
  declare view: MarshalView

  override render() {
    return html`<yi-pending .view=${this.view}></yi-pending><yi-where-next></yi-where-next>
      <yi-desk .view=${this.view} .desk=${this.view.desks[0]} .me=${ME}></yi-desk>`
  }

  get desk(): DeskElement {
    return this.renderRoot.querySelector('yi-desk')!
  }
}
if (!customElements.get('yi-desk-and-question'))
  customElements.define('yi-desk-and-question', DeskAndQuestion)

const text = () => words().marshal
const where = () => words().where
const name = (id: string) => ({ 'zh-CN': id, en: `Window ${id}` })
const to = (id: string) => where().goTo({ queue: `${id} Window ${id}` })

/** From A to B or C, and from G to C or D, as the desk says; from B on to D. */
function withWays(choose?: 'desk'): Site {
  const site = sampleSite()
  const next = { A: ['B', 'C'], G: ['C', 'D'], B: ['D'] } as Record<string, string[]>
  const later = ['B', 'C', 'D'].map((id) => ({ id, name: name(id), length: 0, callSize: 1, priority: false }))
  return {
    ...site,
    queues: [...site.queues, ...later].map((queue) => {
      const then = next[queue.id]
      const isChosen = choose && (then?.length ?? 0) > 1
      return { ...queue, length: 0, ...(then ? { then } : {}), ...(isChosen ? { choose } : {}) }
    }),
    desks: [
      { id: '1', queues: ['A', 'G', 'B'] },
      { id: '2', queues: ['B', 'C', 'D'] },
    ],
  }
}

const mountDesk = (site: Site, ...steps: Step[]) =>
  tablet(DeskAndQuestion, givenAt(site, openDay, openDesk('1'), openDesk('2'), ...steps), (view) => ({
    view,
  }))

const called = [...times(3, taken()), callNext('1', []), after(MINUTE, step('pass-time'))]
const mountCalled = (site = withWays('desk')) => mountDesk(site, ...called)

test('Next asks where they go on to, and gives the answer with the call', async () => {
  const { part, does } = await mountCalled()
  expect(part.get('button', text().next)).toHaveProperty(
    'textContent',
    expect.stringContaining(where().asks({ numbers: 'A001' })),
  )
  await part.press(text().next)
  expect(server().commands).toEqual([])
  expect(part.within('dialog', where().title({ numbers: 'A001' })).find('button', to('D'))).toBe(null)
  await part.press(to('C'))
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: ['A001'], to: 'C' }]])
  await does()
  expect(part).toSay(
    `${text().called({ numbers: 'A002' })} · ${where().went({ numbers: 'A001', queue: 'C Window C' })}`,
  )
  expect(part.find('dialog')).toBe(null)
})

test('nothing is given when the question is closed', async () => {
  const { part } = await mountCalled()
  await part.press(text().next)
  await part.press(words().common.cancel)
  expect(part.find('dialog')).toBe(null)
  expect(server().commands).toEqual([])
  expect(part.offers(text().next)).toBe(true)
})

for (const [what, press, expected] of [
  [
    'the finishing of one number',
    (all) => all.part.press(text().finish),
    ['finish', { number: 'A001', to: 'B' }],
  ],
  ['a key', async (all) => all.part.element.desk.press('finish'), ['finish', { number: 'A001', to: 'B' }]],
  [
    'the closing of the desk',
    (all) => all.giver.give('close-desk', { desk: '1' }),
    ['close-desk', { desk: '1', to: 'B' }],
  ],
  [
    'a rest that finishes them',
    (all) => all.giver.give('rest-desk', { desk: '1', finish: ['A001'] }),
    ['rest-desk', { desk: '1', finish: ['A001'], to: 'B' }],
  ],
  [
    'a call before its turn',
    (all) => all.giver.give('call-one', { desk: '1', seen: ['A001'], number: 'A003', reason: 'care' }),
    ['call-one', { desk: '1', seen: ['A001'], number: 'A003', reason: 'care', to: 'B' }],
  ],
] satisfies [string, (all: Awaited<ReturnType<typeof mountCalled>>) => Promise<unknown>, unknown][]) {
  test(`${what} asks the same, and a letter answers`, async () => {
    const all = await mountCalled()
    void press(all)
    await settled()
    const dialog = all.part.get('dialog', where().title({ numbers: 'A001' }))
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
    expect(server().commands).toEqual([])
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }))
    await settled()
    expect(server().commands).toEqual([expected])
  })
}

test('who is not finished, and who goes on one way, asks nothing', async () => {
  const { giver } = await mountCalled()
  void giver.give('rest-desk', { desk: '1' })
  await settled()
  expect(server().commands).toEqual([['rest-desk', { desk: '1' }]])
})

test('where the shortest wait decides or there is one way, Next says so and asks nothing', async () => {
  const { part, does } = await mountCalled(withWays())
  expect(part.get('button', text().next).textContent).toContain(where().goesShortest({ numbers: 'A001' }))
  await part.press(text().next)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: ['A001'] }]])
  await does()
  expect(part).toSay(where().went({ numbers: 'A001', queue: 'B Window B' }))
})

test('at a later step Next says where they go from there, and a transfer offers all queues but theirs', async () => {
  const later = [...times(2, taken()), callNext('1', []), step('finish', { number: 'A001', to: 'B' })]
  const { part } = await mountDesk(
    withWays('desk'),
    ...later,
    step('call-one', { desk: '1', seen: [], number: 'A001', reason: 'care' }),
    after(MINUTE, step('pass-time')),
  )
  expect(part.get('button', text().next).textContent).toContain(
    where().goes({ numbers: 'A001', queue: 'D Window D' }),
  )
  const details = part.element.desk.renderRoot
    .querySelector('yi-called')
    ?.shadowRoot?.querySelector('details')
  details!.open = true
  await settled()
  expect(part.find('button', text().transfer({ queue: 'Window B' }))).toBe(null)
  expect(part.find('button', text().transfer({ queue: 'General' }))).not.toBe(null)
})

test('at the last step Next says that their visit is over; at a site of one step it says nothing of it', async () => {
  const last = [taken('D'), callNext('2', []), after(MINUTE, step('pass-time'))]
  const site = withWays('desk')
  const { part } = await mountDesk(
    {
      ...site,
      desks: [{ id: '2', queues: ['D'] }, ...site.desks.slice(0, 1), { id: '3', queues: ['B', 'C'] }],
    },
    ...last,
  )
  expect(part).toSay(where().ends({ numbers: 'D001' }))
  await part.leave()
  const one = await mountDesk(sampleSite(), ...called)
  expect(one.part).not.toSay(where().ends({ numbers: 'A001' }))
})

test('people who go different ways are finished one at a time, which is said', async () => {
  const two = [
    taken(),
    taken('G'),
    callNext('1', []),
    step('call-one', { desk: '1', seen: [], number: 'A001', reason: 'care' }),
  ]
  const { part, giver, view } = await mountDesk(withWays('desk'), ...two.slice(0, 2))
  // both at one desk, as where ten share a tube
  const [a, g] = [withCalled('A001', 'A'), withCalled('G001', 'G')]
  const together = { ...view(), desks: [{ ...view().desks[0]!, calling: [a, g] }, ...view().desks.slice(1)] }
  await server().shows('marshal', together)
  await part.set({ view: together })
  void giver.give('call-next', { desk: '1', seen: ['A001', 'G001'] })
  await settled()
  const dialog = part.within('dialog', where().title({ numbers: 'A001 G001' }))
  expect(dialog.names('button')).toEqual([expect.stringContaining(to('C')), words().common.cancel])
})

test('settings that changed meanwhile ask, too, in place of an error', async () => {
  const before = withWays()
  const { part, goesOn } = await mountDesk(before, ...called)
  await part.press(text().next)
  const refused = server().last
  await goesOn(step('change-settings', { site: withWays('desk') }, { by: { role: 'owner', id: 'o' } }))
  await refused.refused('where-next')
  await part.press(to('B'))
  expect(server().commands[1]).toEqual(['call-next', { desk: '1', seen: ['A001'], to: 'B' }])
  expect(part).not.toSay(words().problems['where-next'].title)
})

test('what waited for a connection and was refused so is answered from its list', async () => {
  const all = await mountDesk(withWays(), ...called)
  await server().goesAway()
  void all.giver.give('finish', { number: 'A001' })
  await settled()
  await server().comesBack()
  await settled()
  const sent = server().last
  await all.goesOn(step('change-settings', { site: withWays('desk') }, { by: { role: 'owner', id: 'o' } }))
  // nobody looks at it yet
  all.giver.asker = null
  await sent.refused('where-next')
  await settled()
  all.giver.asker = all.part.element.renderRoot.querySelector<WhereNextElement>('yi-where-next')!.ask
  await all.part.set({ view: { ...all.view() } })
  await pass(1_000)
  await all.part.press(where().choose)
  await all.part.press(to('C'))
  expect(server().commands[server().commands.length - 1]).toEqual(['finish', { number: 'A001', to: 'C' }])
})

function withCalled(number: string, queue: string): MarshalView['desks'][number]['calling'][number] {
  return {
    number,
    party: 1,
    needs: [],
    at: MORNING,
    coming: false,
    arrivedAt: null,
    queue,
    chosen: null,
    checks: [],
  }
}

// the elements are in the page by name
void [DeskElement, PendingElement, WhereNextElement]
