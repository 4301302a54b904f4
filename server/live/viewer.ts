// Who watches what, and what they were shown last.

import { type Scope, WHOLE } from '../../shared/day/views/scope.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import type { Packet } from './packet.ts'
import type { Wire } from './wire.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

/** What a handshake asked to see. Its token has done its work. */
export type Watching = Without<Handshake, 'token' | 'lang'>

export interface Viewer {
  readonly watching: Watching
  /** The day whose ticket it is: the same number of another day is somebody else's. */
  readonly date: string
  /** The part of the site that a screen is for. */
  readonly scope: Scope
  readonly wire: Wire
  /** Who watches the list of sites as its staff; null: anybody. */
  readonly staff: StaffActor['staff'] | null
  /** The version of the view that it has; 0: none yet. */
  seen: number
  /** The view that it has. */
  shown: Packet | null
  /** Was passed by because its wire was not free; gets the newest view when it is. */
  isOwed: boolean
}

export function viewerOf(handshake: Handshake, date: string, wire: Wire, actor: Actor): Viewer {
  const watching = watchingOf(handshake)
  const scope = actor.kind === 'screen' ? actor.screen.scope : WHOLE
  const staff = watching.view === 'sites' && actor.kind === 'staff' ? actor.staff : null
  return { watching, date, scope, wire, staff, seen: 0, shown: null, isOwed: false }
}

function watchingOf(handshake: Handshake): Watching {
  if (!('site' in handshake)) return { view: handshake.view }
  const { view, site } = handshake
  return view === 'ticket' ? { view, site, number: handshake.number } : { view, site }
}
