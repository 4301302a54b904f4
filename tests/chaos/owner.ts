// An owner who changes a site's settings while everybody is at work: queues and desks are added, removed, renamed and
// brought back.

import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { type Site, Site as SiteShape } from '../../shared/day/nouns/site.ts'
import { PASSCODE } from '../kit/server-process.ts'
import type { Cluster } from './cluster.ts'
import type { History, SettingsSent } from './history.ts'
import { ask, type Said } from './http.ts'
import { DESKS, QUEUES, signedIn } from './marshal.ts'

export type OwnerVerb =
  | 'add queue'
  | 'remove queue'
  | 'rename queue'
  | 'add desk'
  | 'remove desk'
  | 'let the line be longer'
  | 'other seats'
  | 'other capacity'
  | 'other checks'
export const ownerVerbs: readonly OwnerVerb[] = [
  'add queue',
  'remove queue',
  'rename queue',
  'add desk',
  'remove desk',
  'let the line be longer',
  'other seats',
  'other capacity',
  'other checks',
]

/** Milliseconds between two tries. */
const AGAIN = 200
/** Changes that may wait. */
const MOST_WAITING = 2
type Queue = Site['queues'][number]

/** Metres of line. */
const LONGEST = 8

export interface Owner {
  readonly name: string
  act(verb: OwnerVerb, pick: number): void
  /** The site's settings now. */
  settings(): Promise<Site>
  idle(): Promise<void>
  isBusy(): boolean
}

interface Parts {
  readonly site: Site
  readonly cluster: Cluster
  readonly history: History
  readonly cookie: string
}

export function ownerWith({ site: { id }, cluster, history, cookie: first }: Parts): Owner {
  let cookie = first
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  let changes = 0
  let turn = 0
  const path = `/api/sites/${id}/settings`

  return {
    name: `${id} owner`,
    settings,
    idle: () => last,
    isBusy: () => waiting > 0,
    act(verb, pick) {
      if (waiting >= MOST_WAITING) return
      waiting += 1
      last = last.then(() => change(verb, pick)).finally(() => void waiting--)
    },
  }

  async function settings(): Promise<Site> {
    for (;;) {
      const said = await once('GET')
      if (said?.status === 200) return v.parse(SiteShape, said.body)
      await pause(AGAIN)
    }
  }

  async function change(verb: OwnerVerb, pick: number): Promise<void> {
    const before = await settings()
    const wanted = edited(before, verb, pick)
    if (!wanted || !v.is(SiteShape, wanted)) return
    changes += 1
    const name = { ...before.name, en: `Change ${changes}: ${verb}` }
    const sent: SettingsSent = {
      site: v.parse(SiteShape, { ...wanted, name }),
      sentAt: performance.now(),
      tries: 0,
      heard: { said: 'nothing' },
    }
    history.settings.push(sent)
    while (sent.heard.said === 'nothing') {
      if (sent.tries > 0) await pause(AGAIN)
      sent.tries += 1
      const said = await once('PUT', sent.site)
      const isAnswer = said && (said.status === 200 || said.body?.code === 'invalid')
      if (isAnswer) sent.heard = { said: said.status === 200 ? 'yes' : 'no', at: performance.now() }
    }
  }

  async function once(method: string, body?: Site): Promise<Said | null> {
    const base = cluster.nodes[turn % cluster.nodes.length]?.base ?? ''
    const said = await ask(base, method, path, body, { cookie }).catch(() => null)
    if (!said || said.status >= 500) turn += 1
    if (said?.status === 401) cookie = await signedIn(cluster, 'owner', PASSCODE)
    return said
  }
}

/** The settings after that change; null if it is not possible. */
function edited(site: Site, verb: OwnerVerb, pick: number): Site | null {
  const { queues, desks } = site
  const queue = queues[pick % queues.length]
  const desk = desks[pick % desks.length]
  if (!queue || !desk) return null
  const letter = QUEUES.find((one) => queues.every((there) => there.id !== one))
  const place = DESKS.find((one) => desks.every((there) => there.id !== one))
  const instead = (changes: Partial<typeof queue>) =>
    queues.map((one) => (one === queue ? { ...one, ...changes } : one))
  switch (verb) {
    case 'add queue':
      if (!letter || queue.room) return null
      return {
        ...site,
        queues: [...queues, { ...queue, id: letter, priority: letter === 'G' }],
        desks: desks.map((one) => ({ ...one, queues: [...one.queues, letter] })),
      }
    case 'remove queue': {
      const others = queues.filter((one) => one !== queue).map((one) => withoutWay(one, queue.id))
      const [other] = others.filter(({ room }) => !room)
      if (!other) return null
      const without = (drawn: readonly string[]) => drawn.filter((one) => one !== queue.id)
      return {
        ...site,
        queues: others,
        desks: desks.map((one) => ({
          ...one,
          queues: without(one.queues).length ? without(one.queues) : [other.id],
        })),
      }
    }
    case 'rename queue':
      return { ...site, queues: instead({ name: { ...queue.name, en: `${queue.id} ${pick % 100}` } }) }
    case 'add desk':
      return place ? { ...site, desks: [...desks, { id: place, queues: drawnIn(site) }] } : null
    case 'remove desk':
      return desks.length > 1 ? { ...site, desks: desks.filter((one) => one !== desk) } : null
    case 'let the line be longer':
      return queue.room ? null : { ...site, queues: instead({ length: 1 + (pick % LONGEST) }) }
    case 'other seats': {
      const room = {
        minutes: 1 + (pick % 2),
        seats: 1 + (pick % 6),
        ...(pick % 4 ? {} : { nod: true as const }),
      }
      return queue.room ? { ...site, queues: instead({ room }) } : null
    }
    case 'other capacity': {
      const { capacity: _, ...open } = site
      return pick % 5 ? { ...site, capacity: 1 + (pick % 20) } : open
    }
    case 'other checks':
      return { ...site, queues: instead({ checks: pick % 2 ? ['identity'] : ['temperature', 'code'] }) }
  }
}

/** The queue, which goes on to this one no more. */
function withoutWay({ then = [], ...queue }: Queue, id: string): Queue {
  const left = then.filter((one) => one !== id)
  return left.length ? { ...queue, then: left } : queue
}

/** The queues that desks draw from: nobody calls into a room. */
function drawnIn({ queues }: Site): string[] {
  return queues.filter(({ room }) => !room).map(({ id }) => id)
}
