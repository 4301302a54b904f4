// Commands on their way to the server, in order, each until it is answered, refused or too old.

import type { CommandName, Input } from '../../../shared/day/commands/index.ts'
import type { Reply } from '../../../shared/protocol/live.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { type EntryOf, isOf, isOfAnother, isPending, type OutboxEntry, type Pending } from './entry.ts'
import { fateOf, isStale, plan, renewed, sameTap } from './queue.ts'
import { readableEntry } from './readable.ts'
import { lapses, needsSight } from './special.ts'
import { memoryOutbox, type OutboxStore } from './store.ts'

/** The way to the server. Both reject when nobody answers. */
export interface ServerLink {
  /** The server's day, as of now. */
  day(): Promise<string>
  /** The name of the account that is signed in, as the server says; null: nobody is. */
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
  /** Who works with this page, as far as is known, also without a connection; null: it is not known. */
  readonly giver: () => string | null
  /** Does work that only one tab may do at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Something has changed that other tabs show too. */
  readonly tellOthers?: () => void
}

export class Outbox {
  /** Those of this site that wait, and those whose end somebody has yet to see. */
  entries: readonly OutboxEntry[] = []
  /** Whether they wait for somebody to sign in. */
  isSignedOut = false
  /** Whether they outlive the page. */
  lasts = true
  /** Who is signed in, as the server last said; null: nobody, or it is not known. */
  #account: string | null = null
  readonly #parts: OutboxParts
  #store: Promise<OutboxStore>
  readonly #listeners = new Set<() => void>()
  readonly #awaited = new Set<string>()
  #adding: Promise<unknown> = Promise.resolve()
  #flushing: Promise<void> = Promise.resolve()
  /** The one that has not begun: whatever is kept before it begins goes with it. */
  #nextFlush: Promise<void> | null = null

  constructor(parts: OutboxParts) {
    this.#parts = parts
    this.#store = Promise.resolve(parts.store).catch(() => memoryOutbox())
  }

  get pending(): readonly Pending[] {
    return this.entries.filter(isPending)
  }

  /** Those that wait and are not sent, since another account gave them. */
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
   * what comes of it then stands in `entries`. The same tap while one waits is that one. Null: another tab saw to it.
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

  /** Sends what waits. Resolves when all is sent, or the line is dead. */
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

  /** Reads what other tabs have done, and what was there before the page. */
  async load(): Promise<void> {
    const now = this.#parts.now()
    const kept = await this.#use((store) => store.all(this.#parts.site))
    const all = kept.map((entry) => readableEntry(entry, now))
    for (const { seq } of all.filter((entry) => isStale(entry, now)))
      await this.#use((store) => store.remove(seq))
    this.entries = all.filter((entry) => !isStale(entry, now)).sort((a, b) => a.seq - b.seq)
    this.#tell()
  }

  /** Takes one out: it was seen, or is not to be sent after all. */
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
      // the clock alone tells that a tap is too old, also where the line is dead
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
      // in doubt from here on, also if the tab dies before the answer comes
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
      // listeners get to see how it ended before it goes
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

  /** A store that breaks (a full disk, a private window) is left for the memory, with what is known. */
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
