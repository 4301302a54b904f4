import { expect, test } from 'vitest'
import { AtWorkElement } from '../../../../client/common/elements/at-work.ts'
import { deskName } from '../../../../client/common/words/kind-words.ts'
import { words } from '../../../../client/common/words/words.ts'
import { atWork, type Roster } from '../../../../shared/day/views/at-work.ts'
import { given, MINUTE, MORNING, openDay, openDesk, type Step, step } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'

const text = () => words().marshal
const where = () => deskName('1', 'sampling')
const names = new Map([
  ['m1', '王芳'],
  ['m2', '李强'],
])
const here = (id: string) => ({ id, since: MORNING - 30 * MINUTE, used: MORNING })

async function mountAtWork(roster: Roster, ...steps: Step[]) {
  const { day, at } = given(openDay, ...steps)
  const part = await mount(AtWorkElement, { staff: atWork(day, roster) }, { at })
  return { part, all: () => part.names('listitem') }
}

test('it says who works at which desk, since when, and when they last did something', async () => {
  const { all } = await mountAtWork({ names, present: [here('m1')] }, openDesk())
  expect(all()).toEqual([
    ['王芳', text().staffAt({ where: where(), time: '08:00' }), text().staffUsed({ time: '08:00' })].join(
      ' ',
    ),
  ])
})

test('it says that a desk rests, and since when', async () => {
  const { part } = await mountAtWork(
    { names, present: [here('m1')] },
    openDesk(),
    step('rest-desk', { desk: '1' }),
  )
  expect(part).toSay(text().staffRests({ where: where(), time: '08:00' }))
})

test('a person who is signed in without a desk is listed too', async () => {
  const { part } = await mountAtWork({ names, present: [here('m2')] })
  expect(part).toSay(`李强 ${text().staffNoDesk({ time: '07:30' })}`)
})

test('a person with a desk who signed out is marked so, and so is an account that was removed', async () => {
  const out = await mountAtWork({ names, present: [] }, openDesk())
  expect(out.part).toSay(`王芳 ${text().staffAt({ where: where(), time: '08:00' })} ${text().staffOut}`)
  await out.part.leave()
  const { part } = await mountAtWork({ names: new Map(), present: [] }, openDesk())
  expect(part).toSay(text().hereGone)
  expect(part).not.toSay(text().staffOut)
})

test('it says when nobody works there', async () => {
  const { part } = await mountAtWork({ names, present: [] })
  expect(part.text).toBe(text().staffNone)
})
