// A viewer: the view that it asked for, and the packet that it was sent last.

import { type Scope, WHOLE } from '../../shared/day/views/scope.ts'
import type { Handshake } from '../../shared/protocol/live.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import type { Packet } from './packet.ts'
import type { Wire } from './wire.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

/** The view that a handshake asked for, without the token, which was checked already. */
export type Watching = Without<Handshake, 'token' | 'lang'>

/** How far the delivery to a viewer has come. */
export type Delivery =
  | { readonly is: 'nothing' }
  | { readonly is: 'shown'; readonly packet: Packet }
  /** Passed by because its wire was not free: it is sent the newest view when it is. `packet`: the view that it has. */
  | { readonly is: 'owed'; readonly packet: Packet | null }

const nothing: Delivery = { is: 'nothing' }

export class Viewer {
  readonly watching: Watching
  /** The day whose ticket it is: the same number of another day is somebody else's. */
  readonly date: string
  /** The part of the site that a screen is for. */
  readonly scope: Scope
  readonly wire: Wire
  /** The staff account that watches the list of sites; null: anybody. */
  readonly staff: StaffActor['staff'] | null
  /** Whether it is a counsellor's tablet. */
  readonly asCounsellor: boolean
  #delivery: Delivery = nothing

  constructor(handshake: Handshake, date: string, wire: Wire, actor: Actor) {
    this.watching = watchingOf(handshake)
    this.date = date
    this.scope = actor.kind === 'screen' ? actor.screen.scope : WHOLE
    this.wire = wire
    this.asCounsellor = actor.kind === 'staff' && actor.staff.counsellor === true
    this.staff = this.watching.view === 'sites' && actor.kind === 'staff' ? actor.staff : null
  }

  delivery(): Delivery {
    return this.#delivery
  }

  isOwed(): boolean {
    return this.#delivery.is === 'owed'
  }

  /** The version of the view that it has; 0: none yet. */
  seen(): number {
    return this.#shown()?.version ?? 0
  }

  /** Whether a view can be sent now. Where it cannot, the viewer is owed one. */
  isReady(): boolean {
    const packet = this.#shown()
    if (!this.wire.isFree()) this.#delivery = { is: 'owed', packet }
    else if (this.#delivery.is === 'owed') this.#delivery = packet ? { is: 'shown', packet } : nothing
    return this.#delivery.is !== 'owed'
  }

  /** Sends the view. Returns false where the viewer has it already: two packets of different versions may look the same. */
  show(packet: Packet): boolean {
    const shown = this.#shown()
    if (packet.head === shown?.head && packet.body === shown.body) return false
    this.#delivery = { is: 'shown', packet }
    this.wire.write(packet)
    return true
  }

  #shown(): Packet | null {
    return this.#delivery.is === 'nothing' ? null : this.#delivery.packet
  }
}

function watchingOf(handshake: Handshake): Watching {
  if (!('site' in handshake)) return { view: handshake.view }
  const { view, site } = handshake
  return view === 'ticket' ? { view, site, number: handshake.number } : { view, site }
}
