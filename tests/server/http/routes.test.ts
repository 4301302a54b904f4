// The list of routes, and the rules that every route follows.

import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { no, ok } from '../../../server/http/route/answer.ts'
import { json } from '../../../server/http/route/answers.ts'
import type { GuardName } from '../../../server/http/route/guards.ts'
import { type Route, route } from '../../../server/http/route/route.ts'
import { visitOf } from '../../../server/http/route/visit.ts'
import { routes } from '../../../server/http/routes.ts'
import { openWorld, type Person, type Said, SITE, type World } from '../../kit/world.ts'

const all: readonly Route[] = routes

let world: World
let viewer: Person
beforeAll(async () => {
  world = await openWorld()
  viewer = await world.hired('viewer')
})
afterAll(() => world.close())

/** The answer to a stranger at each guard, for any input; null: they are let through. */
const REFUSED: Readonly<Record<GuardName, string | null>> = {
  anyone: null,
  staff: 'not-signed-in',
  worker: 'not-signed-in',
  owner: 'not-signed-in',
  reader: 'not-signed-in',
  marshal: 'not-signed-in',
  screen: 'not-paired',
  'ticket-reader': 'not-signed-in',
  'ticket-holder': 'not-signed-in',
  'person-changer': 'not-signed-in',
}

describe('a stranger is told who may, and nothing about their input:', () => {
  for (const one of all.filter(({ by }) => REFUSED[by] !== null)) {
    test(`${one.address}`, async () => {
      const bodies = one.body ? [undefined, '{', [], { extra: 1 }] : [undefined]
      const codes = await Promise.all(
        bodies.flatMap((body) =>
          ['', '?number=%00&before=x&from=1'].map((query) => codeOf(one, body, query)),
        ),
      )
      expect(new Set(codes)).toEqual(new Set([REFUSED[one.by]]))
    })
  }
})

test('at a route for the owner, only the owner learns whether a site exists', async () => {
  const ofSites = all.filter(({ by, path }) => by === 'owner' && path.includes(':site'))
  expect(ofSites.length).toBeGreaterThan(3)
  for (const one of ofSites) {
    const { body } = await viewer.ask(one.method.toUpperCase(), filled(one, 'nowhere'))
    expect([one.address, body.code]).toEqual([one.address, 'not-allowed'])
  }
})

test('no address is twice in the list, and none is hidden by one before it', () => {
  const seen: Route[] = []
  for (const one of all) {
    const literal = one.path.replaceAll(/:(\w+)/g, 'x')
    const before = seen.find(({ method, path }) => method === one.method && patternOf(path).test(literal))
    expect([one.address, before?.address]).toEqual([one.address, undefined])
    seen.push(one)
  }
})

test('the answer of a JSON route has exactly the fields that it declares', async () => {
  const got: string[] = []
  for (const one of all.filter(({ method, by }) => method === 'get' && by !== 'screen')) {
    const { content } = one.answers
    if (content?.type !== 'application/json' || !('kind' in content.shape)) continue
    const { status, body } = await ask(world.owner, one)
    if (status !== 200) continue
    const shape = content.shape as v.GenericSchema
    expect(v.safeParse(shape, body).issues, one.address).toBeUndefined()
    // an undeclared field is not in the output
    expect(v.parse(shape, body), one.address).toEqual(body)
    got.push(one.address)
  }
  expect(got.length).toBeGreaterThan(12)
})

test('a handler whose answer does not match its route’s declaration does not compile', () => {
  const answers = json('A name', v.object({ name: v.string() }))
  const terms = { by: 'anyone', answers } as const
  // @ts-expect-error a number is no name
  route('get /wrong/value', terms, () => ok({ name: 1 }))
  // @ts-expect-error nothing is no name
  route('get /wrong/nothing', terms, () => ok())
  // @ts-expect-error the address names no `other`
  route('get /wrong/:param', terms, (_, { params }) => ok({ name: params.other }))
  // @ts-expect-error a stranger has no account
  route('get /wrong/by', terms, (_, { by }) => ok({ name: by.staff.name }))
  const right = route('get /right/:name', terms, (_, { params }) =>
    params.name ? ok(params) : no('not-found'),
  )
  expect([right.method, right.path]).toEqual(['get', '/right/:name'])
})

test('a client that has already disconnected is released at once, and keeps no place', () => {
  const response = { closed: true, once() {} }
  const request = { headers: {}, socket: { destroyed: true } }
  const visit = visitOf(request as never, response as never)
  let isOver = false
  visit.onClosed(() => {
    isOver = true
  })
  expect([isOver, visit.signal.aborted]).toEqual([true, true])
})

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, '[^/]+')}$`)
}

function filled({ path }: Route, site = SITE): string {
  const values: Record<string, string> = { site, number: 'A001', date: '2026-11-23', key: 'pass', visit: '1' }
  return path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? 'made-up')
}

function ask(person: Person, one: Route, body?: unknown, query = ''): Promise<Said> {
  const period = one.path.startsWith('/api/figures') ? '?from=2026-11-01&to=2026-11-30' : ''
  return person.ask(one.method.toUpperCase(), filled(one) + (query || period), body)
}

async function codeOf(one: Route, body: unknown, query: string): Promise<string> {
  return (await ask(world.anyone, one, body, query)).body.code
}
