// Clients in a process of their own, as seen by the process that measures.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Back, ClientSpec, Connected, Order, Report } from './crowd-process.ts'

export interface Crowd {
  /** Connects them, this many a second. Resolves when each has got its first view. */
  connect(port: number, clients: readonly ClientSpec[], at: number): Promise<Connected>
  /** The views since the last report. */
  report(): Promise<Report>
  /** Lets clients that are cut off reconnect as the pages do. Resolves when all have been cut off and are back. */
  comeBack(): Promise<Back>
  /** Disconnects all at once. */
  close(): Promise<void>
  end(): void
}

/** Starts the process. A process may open only so many sockets: use one crowd for each server. */
export function startCrowd(): Crowd {
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'), { serialization: 'advanced' })
  async function tell<Answer>(order: Order): Promise<Answer> {
    child.send(order)
    const [answer] = await once(child, 'message')
    return answer
  }
  return {
    connect: (port, clients, at) => tell({ do: 'connect', port, clients, at }),
    report: () => tell({ do: 'report' }),
    comeBack: () => tell({ do: 'come back' }),
    close: () => tell({ do: 'close' }),
    end: () => void child.kill(),
  }
}
