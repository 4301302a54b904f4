// Keeps the newest day of one site: commands wait in its mailbox, are decided together, and answered once they are on disk.

import type { SiteId } from '../../shared/day/nouns/ids.ts'
import type { Day } from '../../shared/day/nouns/model.ts'
import { type Ask, type KeeperAnswer, siteDamaged, unavailable } from './ask.ts'
import type { Attempt } from './attempt.ts'
import { Attempts } from './attempts.ts'
import { damageIn } from './damaged.ts'
import { DayCopy } from './day-copy.ts'
import type { KeeperParts } from './keeper-parts.ts'
import { type Letter, Mailbox } from './mailbox.ts'
import type { Reached } from './past.ts'
import { lockedWriter, sharedWriter, type Writer } from './writer.ts'

/** After so many refusals in a row the day is locked while it is decided: a busy node would go on refusing the slower one. */
const MOST_REFUSED = 2
/** Other writers were quicker this often in a row: something else is wrong. */
const MOST_OVERTAKEN = 20

export class Keeper {
  readonly #site: SiteId
  readonly #parts: KeeperParts
  readonly #mailbox = new Mailbox()
  readonly #copy: DayCopy
  readonly #attempts: Attempts
  readonly #shared: Writer
  #isWorking = false
  /** Attempts in a row that other writers overtook. */
  #overtaken = 0

  constructor(site: SiteId, parts: KeeperParts) {
    this.#site = site
    this.#parts = parts
    this.#copy = new DayCopy(site, parts)
    this.#attempts = new Attempts(site, parts, this.#copy)
    this.#shared = sharedWriter(parts.store, site, parts.commit)
  }

  /** Decides a command and answers when its events are on disk, or that they are not known to be. */
  ask(ask: Ask): Promise<KeeperAnswer> {
    return new Promise((reply) => {
      if (!this.#mailbox.put({ ask, reply })) return reply(unavailable)
      this.#workSoon()
    })
  }

  /** The day as it is on disk. Rejects when it cannot be read. */
  async day(): Promise<Day> {
    return (await this.#copy.current()).day
  }

  /** The day, when it is in memory. */
  peek(): Day | null {
    return this.#copy.peek()?.day ?? null
  }

  /** Drops the day from memory, to read it again at the next question. */
  letGo(): void {
    this.#copy.drop()
  }

  /** The store went back: whatever is known of the day is forgotten, and listeners hear what it is now. */
  readAgain(): Promise<void> {
    return this.#copy.readAgain()
  }

  /** Takes in what another process has appended, where anyone here has seen the day before it. */
  follow(row: Reached): void {
    this.#copy.hearOf(row)
    if (this.#copy.isBehind()) this.#workSoon()
  }

  isIdle(): boolean {
    return !this.#isWorking
  }

  #workSoon(): void {
    if (!this.#isWorking) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    // whatever arrives in this turn of the event loop is decided together
    await Promise.resolve()
    while (!this.#mailbox.isEmpty() || this.#copy.isBehind()) {
      if (this.#copy.isBehind()) await this.#comeAlong()
      else await this.#answer(this.#mailbox.takeBatch())
    }
    this.#isWorking = false
  }

  async #comeAlong(): Promise<void> {
    try {
      await this.#copy.comeAlong()
    } catch (error) {
      this.#copy.drop()
      this.#parts.failed(this.#site, error)
    }
  }

  async #answer(batch: readonly Letter[]): Promise<void> {
    const asks = batch.map(({ ask }) => ask)
    try {
      const attempt = await this.#attempt(asks)
      if (attempt.is === 'overtaken') {
        await this.#overtake(attempt.before.day)
        this.#mailbox.putBack(batch)
        return
      }
      this.#overtaken = 0
      await this.#copy.settle(attempt)
      const answers = attempt.batch.answers.slice(-asks.length)
      for (const [index, answer] of answers.entries()) batch[index]?.reply(answer)
    } catch (error) {
      this.#copy.doubt()
      this.#parts.failed(this.#site, error)
      const answer = damageIn(error) === 'site-damaged' ? siteDamaged : unavailable
      for (const { reply } of batch) reply(answer)
    }
  }

  async #attempt(asks: readonly Ask[]): Promise<Attempt> {
    if (this.#overtaken < MOST_REFUSED) return this.#attempts.make(asks, this.#shared)
    const { store } = this.#parts
    const { date } = await this.day()
    return store.alone(this.#site, date, async ({ append, read }) => {
      await this.#copy.takeIn(read)
      return this.#attempts.make(asks, lockedWriter(append))
    })
  }

  async #overtake(refused: Day): Promise<void> {
    this.#overtaken += 1
    if (this.#overtaken > MOST_OVERTAKEN)
      throw new Error(`${this.#site} moves on faster than it can be decided`)
    await this.#copy.overtake(refused)
  }
}
