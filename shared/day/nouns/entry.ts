// What a line of the log says beside its event.

export interface Entry {
  /** The event's place in its day's log, from 1 without a gap. */
  readonly version: number
  /** The id of the command that it came from. */
  readonly id: string
  readonly command: string
  /** Who gave the command: a role, and a staff id, a ticket number or the hash of a device; never a person. */
  readonly by: {
    readonly role: 'resident' | 'marshal' | 'owner' | 'clock'
    readonly id: string | null
  }
  readonly at: number
}
