// The parts of the server that the HTTP side needs.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Scope } from '../../shared/day/views/scope.ts'
import type { ScreenView } from '../../shared/day/views/screen.ts'
import type { ScreenStatus } from '../../shared/protocol/live.ts'
import type { Access } from '../access/access.ts'
import type { Actor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import type { CalendarChanges } from '../days/calendar-changes.ts'
import type { Days } from '../days/days.ts'
import type { Execute } from '../days/execute.ts'
import type { NewerLog } from '../days/newer-log.ts'
import type { SlipLots } from '../days/slip-lots.ts'
import type { Log } from '../log.ts'
import type { StaffDevices } from '../reach/alarms/staff-devices.ts'
import type { PushSender } from '../reach/push/push-sender.ts'
import type { Subscriptions } from '../reach/push/subscriptions.ts'
import type { Webhooks } from '../reach/webhooks.ts'
import type { Persons } from '../retention/persons.ts'

/** What the live side shows and hears, for callers without a socket. */
export interface Watched {
  readonly views: {
    screen(day: Day, scope: Scope): Omit<ScreenView, 'protocol'>
    marshal(day: Day, asCounsellor: boolean): Omit<MarshalView, 'protocol'>
  }
  heard(site: SiteId, screen: { id: string; name: string }, status: ScreenStatus): void
}

export interface HttpParts {
  readonly days: Days
  readonly execute: Execute<Actor>
  readonly access: Access
  readonly persons: Persons
  readonly slipLots: SlipLots
  /** Who changed when a site is open, before a place in its log. */
  changesOf(site: SiteId, before: number): Promise<CalendarChanges>
  readonly webhooks: Webhooks
  /** Phones that are reached while their page is closed, and the devices of the staff that are told of alarms. */
  readonly push: {
    readonly sender: Pick<PushSender, 'key' | 'fault'>
    readonly subscriptions: Pick<Subscriptions, 'keep' | 'drop'>
    readonly devices: Pick<StaffDevices, 'keep' | 'drop' | 'has'>
  }
  readonly clock: Clock
  readonly log: Log
  /** Takes the word of an account, by its id, that the machine's clock is right. */
  clockIsRight(by: string): void
  /** Where the QR codes point, and the origin that browsers may ask from besides the host's own. */
  readonly publicUrl: string
  /** What is shown live, for callers who poll. */
  readonly live: () => Watched
  /** Folder of the built pages. */
  readonly pages: string
  /** Whether new viewers are welcome: false once the process is going down. */
  isTaking(): boolean
  /** Which version the log needs that this one cannot read; null: none. Then nothing is asked of the store any more. */
  newer(): NewerLog['needs'] | null
}
