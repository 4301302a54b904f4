// Who watches what, and what they were shown last.

import { type Scope, WHOLE } from '../../shared/day/views/scope.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
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
  /** The view that it has. */
  shown: Packet | null
  /** Was passed by because its wire was not free; gets the newest view when it is. */
  isOwed: boolean
}

export function viewerOf(handshake: Handshake, date: string, wire: Wire, scope = WHOLE): Viewer {
  return { watching: watchingOf(handshake), date, scope, wire, shown: null, isOwed: false }
}

function watchingOf(handshake: Handshake): Watching {
  if (handshake.view === 'overview') return { view: 'overview' }
  const { view, site } = handshake
  return view === 'ticket' ? { view, site, number: handshake.number } : { view, site }
}
