import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { WhoElement } from '../../../../client/marshal/parts/who.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering, Asked } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const path = (number: string) => `/api/sites/xingfuli/days/2026-11-23/tickets/${number}/person` as const
const address = '/marshal/xingfuli'
const date = '2026-11-23'

for (const [told, person, say] of [
  [
    'name and digits',
    { name: '张伟', digits: '4321' },
    () => words().person.shown({ name: '张伟', digits: '4321' }),
  ],
  ['digits alone', { digits: '4321' }, () => words().person.shownDigits({ digits: '4321' })],
  ['a name alone', { name: '张伟' }, () => '张伟'],
] as const) {
  test(`for a number that came with ${told}, that is shown`, async () => {
    server().http.answers(`GET ${path('A001')}`, { is: person })
    expect(await mount(WhoElement, { date, number: 'A001' }, { address })).toSay(say())
  })
}

for (const [what, answering] of [
  ['nothing was told', { is: {} }],
  ['it is not found', { refused: 'not-found' }],
  ['nobody answers', 'is down'],
] as const) {
  test(`nothing is shown where ${what}`, async () => {
    server().http.answers(`GET ${path('A001')}`, answering as Answering)
    expect((await mount(WhoElement, { date, number: 'A001' }, { address })).text).toBe('')
  })
}

test('the details of the number before disappear at once, and a late answer for it is not shown', async () => {
  let late: (answer: Answering) => void = () => {}
  server().http.answers(
    `GET ${path('A001')}`,
    (_: Asked) =>
      new Promise<Answering>((resolve) => {
        late = resolve
      }),
  )
  server().http.answers(`GET ${path('A002')}`, { is: { name: '李娜' } })
  const part = await mount(WhoElement, { date, number: 'A001' }, { address })
  await part.set({ number: 'A002' })
  expect(part.text).toBe('李娜')
  late({ is: { name: '张伟' } })
  await settled()
  expect(part.text).toBe('李娜')
})
