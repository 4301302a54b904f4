// The processes that play the load, as seen by the process that measures.

import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order } from './player-process.ts'
import type { Tally } from './tally.ts'

export interface Player {
  open(order: Omit<Extract<Order, { do: 'open' }>, 'do'>): Promise<void>
  play(): Promise<void>
  /** The tally of all it has played; `took` since the last call. */
  report(): Promise<Tally>
  end(): void
}

/** Starts one. Calls reject once it has ended. */
export function startPlayer(): Player {
  const child = fork(join(import.meta.dirname, 'player-process.ts'), { serialization: 'advanced' })
  const asked = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let last = 0
  child.on('message', ({ of, answer }: { of: number; answer: unknown }) => {
    asked.get(of)?.resolve(answer)
    asked.delete(of)
  })
  child.on('exit', () => {
    for (const { reject } of asked.values()) reject(new Error('a player has ended'))
  })
  const tell = <Answer>(order: Order) =>
    new Promise<Answer>((resolve, reject) => {
      last += 1
      asked.set(last, { resolve: (answer) => resolve(answer as Answer), reject })
      child.send({ of: last, order }, (error) => error && reject(error))
    })
  return {
    open: (order) => tell({ do: 'open', ...order }),
    play: () => tell({ do: 'play' }),
    report: () => tell({ do: 'report' }),
    end: () => void (child.connected && child.disconnect()),
  }
}
