// A tablet whose session has ended still sends commands that were tapped on it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommandName } from '../../../shared/day/commands/index.ts'
import { everyCommand } from '../../kit/every-command.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

let world: World
let signedOut: Person
let gone: Person
let stranger: Person

beforeAll(async () => {
  world = await openWorld()
  signedOut = await world.hired('marshal')
  await signedOut.ask('DELETE', '/api/session')
  const account = { name: 'gone', passcode: '12345678', role: 'marshal', sites: [SITE] }
  await world.owner.ask('POST', '/api/staff', account)
  gone = await world.staff('gone', '12345678')
  await world.owner.ask('DELETE', '/api/staff/gone')
  stranger = await world.hired('marshal', ['elsewhere'])
})
afterAll(() => world.close())

const rows = Object.entries(everyCommand) as [CommandName, { input: object }][]

test.each(rows)('%s from a tablet is refused since nobody is signed in there', async (name, { input }) => {
  // a tablet sends no device id
  const { device: _, ...rest } = input as { device?: string }
  for (const who of [signedOut, gone]) expect((await who.give(name, rest)).body.code).toBe('not-signed-in')
  expect((await stranger.give(name, rest)).body.code).toBe('not-allowed')
})

test('a phone on which somebody was signed in takes a number as any phone does, and an invented request is told what it lacks', async () => {
  const input = { queue: 'A', pass: world.pass(), device: world.device() }
  expect((await signedOut.give('take-ticket', input)).status).toBe(201)
  expect((await world.anyone.give('take-ticket', { queue: 'A' })).body.code).toBe('invalid')
})
