import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { LookElement } from '../../../../client/marshal/parts/look.ts'
import { callNext, given, openDay, openDesk, type Played, step, taken, times } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { ME, viewOf } from '../tablet.ts'

const text = () => words().marshal
const mountLook = (played: Played) => mount(LookElement, { view: viewOf(played) }, { at: played.at })

test('an account that may only read sees who waits and which desk calls whom, and has nothing to press', async () => {
  const part = await mountLook(
    given(
      openDay,
      openDesk('1'),
      openDesk('2'),
      times(3, taken()),
      callNext('1', []),
      step('rest-desk', { desk: '2' }),
      step('pause-queue', { queue: 'G' }),
    ),
  )
  expect(part).toSay(text().lookOnly)
  expect(part).toSay(text().waitingCount({ tickets: 2, people: 2 }))
  expect(part).toSay(`G Green lane ${text().paused}`)
  expect(part).toSay(text().nobodyWaits)
  expect(part).toSay(`Desk 1 ${text().deskOpen} ${text().hereSince({ name: ME, time: '08:00' })} A001`)
  expect(part).toSay(`Desk 2 ${text().deskRests}`)
  expect(part).toSay(`Desk 3 ${text().deskShut}`)
  expect(part.names()).toEqual([])
})

test('it says when a day is not open, and when nobody works there', async () => {
  const part = await mountLook(given(openDay, step('close-day')))
  expect(part).toSay(text().dayClosed)
  expect(part).toSay(text().staffNone)
})

test('it is drawn again when the view changes', async () => {
  const part = await mountLook(given(openDay, openDesk()))
  expect(part).not.toSay('A001')
  await part.set({ view: viewOf(given(openDay, openDesk(), taken(), callNext('1', []))) })
  expect(part).toSay('A001')
})
