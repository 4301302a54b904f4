// Somebody who waited until the site closed comes first on the next morning, over HTTP and with a real store.

import { expect, onTestFinished, test } from 'vitest'
import { HOUR } from '../kit/given.ts'
import { PASSCODE } from '../kit/server-process.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

async function nextMorning() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const device = world.device()
  const take = async (more: object = {}, of = device) => {
    const { status, body } = await world.anyone.give('take-ticket', {
      queue: 'A',
      pass: world.pass(),
      device: of,
      ...more,
    })
    expect([status, body.code]).toEqual([201, undefined])
    return body.result
  }
  const { ticket, token } = await take()
  await world.clock.pass(24 * HOUR)
  // the session of yesterday is over
  const staff = await world.staff('owner', PASSCODE)
  await staff.give('open-day', {})
  return { world, staff, take, shown: { number: ticket.number, token } }
}

const aheadOf = async (world: World, { ticket, token }: { ticket: { number: string }; token: string }) => {
  const { body } = await world.anyone.ask('GET', `/api/sites/${SITE}/tickets/${ticket.number}`, undefined, {
    authorization: `Bearer ${token}`,
  })
  return body.ahead
}

test('[J2] [J3] the token of a number that was left over puts its holder first on the next morning, and once', async () => {
  const { world, take, shown } = await nextMorning()
  await take({}, world.device())
  const first = await take({ leftOver: shown })
  expect(first.again).toBe('first')
  expect(await aheadOf(world, first)).toBe(0)
  const second = await take({ leftOver: shown }, world.device())
  expect(second.again).toBe('used')
})

test('[J3] a forged token, or that of another number, gives an ordinary number', async () => {
  const { world, take, shown } = await nextMorning()
  for (const token of ['forged', `${shown.token.slice(0, -2)}AA`])
    expect((await take({ leftOver: { ...shown, token } }, world.device())).again).toBe('unproven')
  expect((await take({ leftOver: { ...shown, number: 'A002' } }, world.device())).again).toBe('unproven')
  expect((await take({ leftOver: { number: shown.number } }, world.device())).again).toBe('unproven')
})

test('[J3] a marshal who has seen the slip gives it by its number alone', async () => {
  const { staff, shown } = await nextMorning()
  const { body } = await staff.give('take-ticket', { queue: 'A', leftOver: { number: shown.number } })
  expect(body.result.again).toBe('first')
})
