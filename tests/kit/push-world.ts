// A server with phones whose page is closed, and the push service that reaches them.

import { expect } from 'vitest'
import { pushKeysFrom } from '../../server/reach/push/keys.ts'
import { type Pushed, type PushReceiver, pushReceiver } from './push-receiver.ts'
import { openWorld, type Person, SITE, type World } from './world.ts'

/** The public key of a server of tests. */
export const PUSH_KEY = pushKeysFrom('a secret of tests').publicKey

export interface Numbered {
  readonly number: string
  readonly holder: Person
}

export interface Phone extends Numbered {
  /** Its place among the browsers of its service. */
  readonly browser: number
}

export interface PushWorld {
  readonly world: World
  readonly service: PushReceiver
  /** Takes a number of queue A. */
  take(): Promise<Numbered>
  /** Takes a number and lets its phone be told. */
  phone(lang?: string, at?: PushReceiver): Promise<Phone>
  /** Everything that is due is told and sent, after so many milliseconds. */
  look(after?: number): Promise<void>
  /** What a phone was told. */
  told(phone: Phone): Pushed[]
  kinds(phone: Phone): string[]
  close(): Promise<void>
}

export function pushPath(number: string): string {
  return `/api/sites/${SITE}/tickets/${number}/push`
}

export async function pushWorld(): Promise<PushWorld> {
  const world = await openWorld(undefined, { reachesPrivate: true })
  const service = await pushReceiver(PUSH_KEY)
  const counts = new Map<PushReceiver, number>()
  const take = async () => {
    const { ticket, token } = (await world.owner.give('take-ticket', { queue: 'A' })).body.result
    return { number: ticket.number as string, holder: world.person({ authorization: `Bearer ${token}` }) }
  }
  const told: PushWorld['told'] = ({ browser }) => service.pushed.filter((one) => one.browser === browser)
  return {
    world,
    service,
    take,
    async phone(lang = 'zh-CN', at = service) {
      const { number, holder } = await take()
      const said = await holder.ask('POST', pushPath(number), { ...at.subscribe(), lang })
      expect(said.status).toBe(204)
      const browser = counts.get(at) ?? 0
      counts.set(at, browser + 1)
      return { number, holder, browser }
    },
    look(after = 0) {
      world.clock.pass(after)
      return world.app.reach.look()
    },
    told,
    kinds: (phone) => told(phone).map(({ data }) => data.kind),
    async close() {
      await world.close()
      await service.close()
    },
  }
}
