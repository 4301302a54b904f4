// A whole server on a loopback port, with a store in memory and a clock that stands still, and the people who use it.

import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { OWNER } from '../../server/access/staff.ts'
import { buildApp } from '../../server/app.ts'
import { setUp } from '../../server/first-start.ts'
import { type Log, logAt } from '../../server/log.ts'
import type { Store } from '../../server/store/ports/store.ts'
import { memoryStore } from '../../server/store/sqlite/memory.ts'
import type { CommandName } from '../../shared/day/commands/index.ts'
import { answeredAgain } from './answered-once.ts'
import { MORNING } from './given.ts'
import { HIRED, ownersHash } from './quick-passcodes.ts'
import { PASSCODE } from './server-process.ts'
import { testClock } from './test-clock.ts'

export const SITE = 'xingfuli'

export interface Said {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
}

/** A client with its own headers: a cookie, a token, or none. */
export interface Person {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Said>
  give(command: CommandName | string, input?: unknown, headers?: Record<string, string>): Promise<Said>
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** A server with the sample site, its day and its desks open. */
export async function openWorld(
  store: Store = memoryStore(),
  {
    log = logAt('silent'),
    pages,
    proxies = 0,
    start = MORNING,
    reachesPrivate = false,
  }: { log?: Log; pages?: string; proxies?: number; start?: number; reachesPrivate?: boolean } = {},
) {
  const clock = testClock(start)
  const secret = 'a secret of tests'
  const parts = { store, clock, log, secret, proxies, reachesPrivate, publicUrl: 'http://yimi.test' }
  const app = await buildApp(pages === undefined ? parts : { ...parts, pages })
  await addOwner(store)
  await setUp(app, store, PASSCODE, log)
  const again = answeredAgain(app.http)
  app.http.listen(0, '127.0.0.1')
  await once(app.http, 'listening')
  const base = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`

  function person(own: Record<string, string> = {}): Person {
    const ask: Person['ask'] = async (method, path, body, headers = {}) => {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array
      const response = await fetch(base + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...own,
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, body: jsonIn(text) }
    }
    return {
      ask,
      give: (command, input = {}, headers = {}) =>
        ask('POST', `/api/sites/${SITE}/commands/${command}`, input, headers),
    }
  }

  async function signIn(name: string, passcode: string): Promise<{ cookie: string }> {
    const { headers } = await person().ask('POST', '/api/session', { name, passcode })
    return { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  }

  async function staff(name: string, passcode: string): Promise<Person> {
    return person(await signIn(name, passcode))
  }

  const world = {
    base,
    app,
    clock,
    store,
    person,
    anyone: person(),
    owner: await staff('owner', PASSCODE),
    staff,
    /** A new account, signed in. */
    async hired(role: 'marshal' | 'viewer', sites: string[] = [SITE]): Promise<Person> {
      return person(await world.signedIn(role, sites))
    },
    /** The same, as the header that proves it. */
    async signedIn(role: 'marshal' | 'viewer', sites: string[] = [SITE]): Promise<{ cookie: string }> {
      const name = `${role}-${randomUUID().slice(0, 6)}`
      await world.owner.ask('POST', '/api/staff', { name, passcode: HIRED, role, sites })
      return signIn(name, HIRED)
    },
    /** The pass that the screens show now. */
    pass: (site = SITE) => app.access.passes.passOf(site, clock.now()).pass,
    device: () => randomBytes(16).toString('base64url'),
    /** Throws if the server went on with a request after it had answered. */
    async close(): Promise<void> {
      await app.close()
      if (again.length > 0) throw new Error(`answered, and then answered again: ${again.join(', ')}`)
    },
  }
  return world
}

/** As a first start does, with a hash that is made once. Without effect if the store has accounts. */
async function addOwner(store: Store): Promise<void> {
  if ((await store.staff()).length > 0) return
  const id = randomUUID().slice(0, 8)
  const passcode = await ownersHash()
  await store.addStaff({ id, name: OWNER, role: 'owner', sites: [], allSites: false, passcode })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
