// Giving commands from the tablet, and what came of the last one. The one place through which they go.

import { createContext } from '@lit/context'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Live } from '../common/live.ts'
import { newId } from '../common/new-id.ts'
import { words } from '../common/words.ts'

export interface Outcome {
  readonly ok: boolean
  readonly said: string
}

/** Says in words what a command's result came to. */
type Say = (result: Record<string, unknown>) => string

export class Giver {
  outcome: Outcome | null = null
  /** Commands on their way. */
  pending = 0
  readonly #live: Live<MarshalView>
  readonly #listeners = new Set<() => void>()

  constructor(live: Live<MarshalView>) {
    this.#live = live
  }

  /** Gives a command, and returns its result; null when it was refused or nobody answered. */
  async give(command: string, input: object, say: Say = () => ''): Promise<Record<string, unknown> | null> {
    this.pending += 1
    this.#tell(null)
    let result: Record<string, unknown> | null = null
    let outcome: Outcome
    try {
      const reply = await this.#live.send(command, input, newId())
      if (reply.ok) result = reply.result
      outcome = reply.ok
        ? { ok: true, said: say(reply.result) }
        : { ok: false, said: `${reply.problem.title}。${reply.problem.detail}`.replace(/([!-~])。/, '$1. ') }
    } catch {
      outcome = { ok: false, said: words().common.notSent }
    }
    this.pending -= 1
    this.#tell(outcome)
    return result
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(outcome: Outcome | null): void {
    this.outcome = outcome
    for (const listener of this.#listeners) listener()
  }
}

/** Draws an element again when a command goes out or is answered. */
export class GiverController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #giver: () => Giver | undefined
  #unsubscribe: (() => void) | undefined

  constructor(host: ReactiveControllerHost, giver: () => Giver | undefined) {
    this.#host = host
    this.#giver = giver
    host.addController(this)
  }

  hostUpdate(): void {
    this.#unsubscribe ??= this.#giver()?.subscribe(() => this.#host.requestUpdate())
  }

  hostDisconnected(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }
}

export const giverContext = createContext<Giver>('giver')
