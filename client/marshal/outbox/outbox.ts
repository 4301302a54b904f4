// Commands on their way to the server, in order. Each waits until it is answered, refused or too old.

import type { CommandName, Input } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { type EntryOf, isOf, isOfAnother, isPending, type OutboxEntry, type Pending } from './entry.ts'
import { fateOf, isStale, plan, renewed, sameTap } from './queue.ts'
import { readableEntry } from './readable.ts'
import { lapses, needsSight } from './special.ts'
import { memoryOutbox, type OutboxStore } from './store.ts'

/** The link to the server. Both requests reject when nobody answers. */
export interface ServerLink {
  /** The server's day, as of now. */
  day(): Promise<string>
  /** The name of the account that is signed in, as the server says; null: nobody is signed in. */
  account(): Promise<string | null>
  /** The server's protocol, as far as is known. */
  protocol(): number
  send(entry: OutboxEntry): Promise<Reply>
}

export interface OutboxParts {
  readonly site: string
  readonly line: ServerLink
  readonly store: OutboxStore | Promise<OutboxStore>
  readonly now: () => number
  readonly newId: () => string
  /** The account that works with this page, as far as is known, also without a connection; null: it is not known. */
  readonly giver: () => string | null
  /** Does work that only one tab may do at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Tells other tabs that the entries have changed. */
  readonly tellOthers?: () => void
}

export class Outbox {
  /** The entries of this site that wait, and those whose outcome nobody has seen yet. */
  entries: readonly OutboxEntry[] = []
  /** Whether the entries wait until somebody signs in. */
  isSignedOut = false
  /** Whether the entries outlive the page. */
  lasts = true
  /** The account that is signed in, as the server last said; null: nobody, or it is not known. */
  #account: string | null = null
  readonly #parts: OutboxParts
  #store: Promise<OutboxStore>
  readonly #listeners = new Set<() => void>()
  readonly #awaited = new Set<string>()
  #adding: Promise<unknown> = Promise.resolve()
  #flushing: Promise<void> = Promise.resolve()
  /** The flush that has not begun: it also sends the commands that are kept before it begins. */
  #nextFlush: Promise<void> | null = null

  constructor(parts: OutboxParts) {
    this.#parts = parts
    this.#store = Promise.resolve(parts.store).catch(() => memoryOutbox())
  }

  get pending(): readonly Pending[] {
    return this.entries.filter(isPending)
  }

  /** The entries that wait and are not sent, since another account gave them. */
  get ofOthers(): readonly Pending[] {
    return this.pending.filter((entry) => isOfAnother(entry, this.#account))
  }

  /** Calls back at each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Keeps a command and sends it in its turn. Resolves when it is answered, refused or lapsed, or when it has to wait:
   * its outcome then comes in `entries`. The same tap while one waits returns the waiting one. Null: another tab has
   * taken care of it.
   */
  async give<Name extends CommandName>(
    command: Name,
    input: Input<Name>,
    day: string | null,
  ): Promise<EntryOf<Name> | null> {
    const given = this.#adding.then(() => this.#add(command, { ...input }, day))
    this.#adding = given.catch(() => {})
    const { id } = await given
    this.#awaited.add(id)
    await this.flush()
    const entry = this.entries.find((one) => one.id === id) ?? null
    this.#awaited.delete(id)
    if (entry?.fate.is === 'done' && !needsSight(command)) await this.dismiss(entry)
    return entry && isOf(entry, command) ? entry : null
  }

  /** Sends the waiting commands. Resolves when all are sent, or the connection is dead. */
  flush(): Promise<void> {
    if (this.#nextFlush) return this.#nextFlush
    const begin = () => {
      this.#nextFlush = null
      return this.#parts.alone(() => this.#sendAll())
    }
    this.#nextFlush = this.#flushing.then(begin).catch(() => {})
    this.#flushing = this.#nextFlush
    return this.#flushing
  }

  /** Reads the entries that other tabs have changed, and those from before the page was opened. */
  async load(): Promise<void> {
    const now = this.#parts.now()
    const kept = await this.#use((store) => store.all(this.#parts.site))
    const all = kept.map((entry) => readableEntry(entry, now))
    for (const { seq } of all.filter((entry) => isStale(entry, now)))
      await this.#use((store) => store.remove(seq))
    this.entries = all.filter((entry) => !isStale(entry, now)).sort((a, b) => a.seq - b.seq)
    this.#tell()
  }

  /** Removes an entry: it was seen, or is not to be sent after all. */
  async dismiss({ seq }: OutboxEntry): Promise<void> {
    await this.#use((store) => store.remove(seq))
    await this.#changed()
  }

  async #add(command: string, input: OutboxEntry['input'], day: string | null): Promise<OutboxEntry> {
    const { site, now, newId } = this.#parts
    const by = this.#parts.giver()
    const own = this.entries.filter((entry) => !isOfAnother(entry, by))
    const same = sameTap(own, command, input)
    if (same && plan([same], now(), day, by).next) return same
    const fate = { is: 'pending', tried: false } as const
    const given = {
      id: newId(),
      site,
      command,
      input,
      at: now(),
      day,
      by,
      protocol: PROTOCOL,
      lapses: lapses(command),
      fate,
    }
    const entry = await this.#use((store) => store.add(given))
    await this.#changed()
    return entry
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      await this.load()
      if (this.pending.length === 0) return
      // the clock alone shows that a tap is too old, also where the connection is dead
      await this.#lapse(null)
      if (this.pending.length === 0) return
      this.#account = await this.#parts.line.account()
      this.isSignedOut = this.#account === null
      if (this.isSignedOut) return this.#changed()
      const next = await this.#lapse(await this.#parts.line.day())
      if (!next) return this.#tell()
      const asked = renewed(next)
      if (!asked) {
        await this.#keep({ ...next, fate: { is: 'lapsed', tried: next.fate.tried, why: 'release' } })
        continue
      }
      // its outcome is unknown from here on, also if the tab dies before the answer comes
      await this.#keep({ ...next, fate: { is: 'pending', tried: true } })
      const fate = fateOf(await this.#parts.line.send(asked), next, this.#parts.line.protocol())
      this.isSignedOut = fate === 'signed-out'
      if (typeof fate === 'string') return this.#changed()
      await this.#end({ ...asked, fate })
    }
  }

  async #lapse(day: string | null): Promise<Pending | null> {
    const { lapsed, next } = plan(this.entries, this.#parts.now(), day, this.#account)
    for (const entry of lapsed) await this.#keep(entry)
    return next
  }

  async #end(entry: OutboxEntry): Promise<void> {
    const isForgotten = !needsSight(entry.command) && !this.#awaited.has(entry.id)
    if (entry.fate.is === 'done' && isForgotten) {
      // listeners see its outcome before it is removed
      this.entries = this.entries.map((one) => (one.id === entry.id ? entry : one))
      this.#tell()
      return this.dismiss(entry)
    }
    await this.#keep(entry)
  }

  async #keep(entry: OutboxEntry): Promise<void> {
    await this.#use((store) => store.put(entry))
    await this.#changed()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  async #changed(): Promise<void> {
    await this.load()
    this.#parts.tellOthers?.()
  }

  /** When a store breaks (a full disk, a private window), the outbox goes on in memory, with the entries that it knows. */
  async #use<T>(work: (store: OutboxStore) => Promise<T>): Promise<T> {
    const store = await this.#store
    this.lasts = store.lasts
    try {
      return await work(store)
    } catch (error) {
      if (!store.lasts) throw error
      const memory = memoryOutbox(this.entries)
      this.#store = Promise.resolve(memory)
      this.lasts = false
      return work(memory)
    }
  }
}
