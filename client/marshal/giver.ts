// Sends all commands of the tablet, and holds the outcome of the last one.

import { createContext } from '@lit/context'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CommandName, Input, Result } from '../../shared/day/commands/index.ts'
import type { QueueId } from '../../shared/day/nouns/ids.ts'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { LiveConnection } from '../common/live/live.ts'
import { siteInAddress } from '../common/page/address.ts'
import { type Say, silence } from '../common/words/say.ts'
import { type EntryOf, type Fate, isOf, type OutboxEntry } from './outbox/entry.ts'
import type { Outbox } from './outbox/outbox.ts'
import { pageOutbox } from './outbox/page-outbox.ts'
import { sayFate } from './say-entry.ts'
import { questionFor, type WhereNext } from './where-next.ts'

export interface CommandOutcome {
  readonly ok: boolean
  readonly say: Say
}

/** Says the result of a command in words. */
export type SayResult<Name extends CommandName> = (result: Result<Name>) => string

export class CommandGiver {
  outcome: CommandOutcome | null = null
  /** How many commands are on their way. */
  pending = 0
  /** The id of the walk-in whose number a form already shows. */
  inHand: string | null = null
  /** The commands that wait for the connection, and those that were refused or came too late. */
  readonly outbox: Outbox
  /** Asks where those go on to whom a command finishes; it answers null where the command is not to be given. */
  asker: ((asked: WhereNext) => Promise<QueueId | null>) | null = null
  readonly #live: LiveConnection<MarshalView>
  readonly #listeners = new Set<() => void>()
  /** The listeners that show the outcome of the last command themselves, so that the page need not. */
  readonly #saying = new Set<() => void>()
  /** The last command, if it was refused. */
  #refused: OutboxEntry | null = null
  /** How many commands were given on this page. */
  #given = 0
  /** How to say the outcome of each command that has to wait, by id. */
  readonly #later = new Map<string, Later>()

  constructor(live: LiveConnection<MarshalView>, outbox: Outbox = pageOutbox(live, siteInAddress())) {
    this.#live = live
    this.outbox = outbox
    this.outbox.subscribe(() => this.#look())
  }

  /** Gives a command, and returns its result; null when it was refused or has to wait for the connection. */
  async give<Name extends CommandName>(
    command: Name,
    input: Input<Name>,
    say: SayResult<Name> = silence,
  ): Promise<Result<Name> | null> {
    const entry = await this.keep(command, input, say)
    return entry?.fate.is === 'done' ? entry.fate.result : null
  }

  /**
   * Gives a command, and returns its entry, for a form that also shows that it waits, and its outcome later. Where the
   * desk chooses the next step of those whom the command finishes, it is asked first.
   */
  async keep<Name extends CommandName>(
    command: Name,
    input: Input<Name>,
    say: SayResult<Name> = silence,
  ): Promise<EntryOf<Name> | null> {
    const asked = 'to' in input ? null : this.whereNext(command, input)
    if (asked) return this.#askThenKeep(asked, command, input, say)
    const entry = await this.#keep(command, input, say)
    // the settings have changed meanwhile
    if (entry?.fate.is !== 'refused' || entry.fate.problem.code !== 'where-next') return entry
    const now = this.whereNext(command, input)
    if (!now || !this.asker) return entry
    await this.outbox.dismiss(entry)
    this.takeUp()
    return this.#askThenKeep(now, command, input, say)
  }

  /** The question that a command needs before it is given; null: none, or nobody can be asked. */
  whereNext(command: string, input: object): WhereNext | null {
    return this.asker && questionFor(command, input, this.#live.view ?? null)
  }

  /** Gives a command again that was refused since nobody had said where they go on to. */
  async answer(entry: OutboxEntry): Promise<void> {
    const asked = this.whereNext(entry.command, entry.input)
    const to = asked && (await this.asker?.(asked))
    if (!to) return
    await this.outbox.dismiss(entry)
    await this.#keep(entry.command as CommandName, { ...entry.input, to } as Input<CommandName>, silence)
  }

  async #askThenKeep<Name extends CommandName>(
    asked: WhereNext,
    command: Name,
    input: Input<Name>,
    say: SayResult<Name>,
  ): Promise<EntryOf<Name> | null> {
    const to = (await this.asker?.(asked)) ?? null
    return to === null ? null : this.#keep(command, { ...input, to }, say)
  }

  async #keep<Name extends CommandName>(
    command: Name,
    input: Input<Name>,
    say: SayResult<Name>,
  ): Promise<EntryOf<Name> | null> {
    this.pending += 1
    this.#given += 1
    const turn = this.#given
    this.#refused = null
    this.#tell(null)
    const { view } = this.#live
    // another day may follow before this is sent, where none is open now; only numbers and desks bind a command to its
    // day
    const isBound = 'number' in input || 'desk' in input
    const day = view && (view.open || isBound) ? view.day : null
    const entry = await this.outbox.give(command, input, day)
    this.pending -= 1
    if (entry?.fate.is === 'pending')
      this.#later.set(entry.id, (now) => (isOf(now, command) ? outcomeOf(now, say) : null))
    const said = entry && outcomeOf(entry, say)
    if (entry?.fate.is === 'refused') {
      this.#refused = entry
      // the form that asked shows it, so the top of the page need not
      if (this.#saying.size > 0) void this.outbox.dismiss(entry)
    }
    // a success of an earlier command does not remove the message of a later one
    this.#tell(turn === this.#given || said?.ok === false ? said : this.outcome)
    return entry
  }

  /**
   * The words of the last answer, for a form that itself says why it was refused; then nobody else says it. Empty words
   * where there is no answer.
   */
  takeUp(): Say {
    const { outcome } = this
    if (this.#refused) void this.outbox.dismiss(this.#refused)
    this.#refused = null
    if (outcome?.ok === false) this.#tell(null)
    return outcome?.say ?? silence
  }

  /** Calls back at each change, until the returned function is called. `isSaying`: the listener shows the outcome itself. */
  subscribe(listener: () => void, isSaying = false): () => void {
    this.#listeners.add(listener)
    if (isSaying) this.#saying.add(listener)
    return () => {
      this.#listeners.delete(listener)
      this.#saying.delete(listener)
    }
  }

  /** Shows the outcome of commands that had to wait and are over now. */
  #look(): void {
    for (const entry of this.outbox.entries) {
      const outcome = this.#later.get(entry.id)
      if (!outcome || entry.fate.is === 'pending') continue
      this.#later.delete(entry.id)
      // the reason for a late refusal stays at the top of the page until somebody has read it
      this.outcome = entry.fate.is === 'done' ? outcome(entry) : null
    }
    this.#tell(this.outcome)
  }

  #tell(outcome: CommandOutcome | null): void {
    this.outcome = outcome
    for (const listener of this.#listeners) listener()
  }
}

/** Says the outcome of an entry that had to wait. */
type Later = (entry: OutboxEntry) => CommandOutcome | null

function outcomeOf<Name extends CommandName>(entry: EntryOf<Name>, say: SayResult<Name>): CommandOutcome {
  const fate: Fate<Name> = entry.fate
  return fate.is === 'done'
    ? { ok: true, say: () => say(fate.result) }
    : { ok: false, say: () => sayFate(entry) }
}

/** Draws an element again when a command is sent or answered. */
export class GiverController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #giver: () => CommandGiver | undefined
  readonly #isSaying: boolean
  #isConnected = false
  #unsubscribe: (() => void) | undefined

  /** `isSaying`: the element itself shows the outcome of the last command. */
  constructor(host: ReactiveControllerHost, giver: () => CommandGiver | undefined, isSaying = false) {
    this.#host = host
    this.#giver = giver
    this.#isSaying = isSaying
    host.addController(this)
  }

  hostConnected(): void {
    this.#isConnected = true
  }

  /** Lit may update an element once more after it was removed, if something changed meanwhile: it must not subscribe again. */
  hostUpdate(): void {
    if (!this.#isConnected) return
    this.#unsubscribe ??= this.#giver()?.subscribe(() => this.#host.requestUpdate(), this.#isSaying)
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }
}

export const giverContext = createContext<CommandGiver>('giver')
