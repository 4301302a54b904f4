// Acts on a number out of its turn. Any part of the tablet asks for one by an event, and one dialog carries it out.

import type { MarshalView } from '../../shared/day/views/marshal.ts'

export interface OutOfTurn {
  /** Call the number before its turn, or let others go before it. */
  readonly act: 'call' | 'pass'
  readonly number: string
  /** The number's queue, where the sender knows it: no list shows the queue of a missed or held number. */
  readonly queue?: string
}

/** The event that opens the tablet's dialog. */
export function outOfTurn(detail: OutOfTurn): CustomEvent<OutOfTurn> {
  return new CustomEvent('out-of-turn', { detail, bubbles: true, composed: true })
}

/** The working desks that call from the queue, the tablet's own first; where the queue is not known, all of them. */
export function desksFor(
  { desks }: Pick<MarshalView, 'desks'>,
  queue: string | null,
  own: string | null,
): MarshalView['desks'] {
  const able = desks.filter(
    ({ open, restingSince, queues }) =>
      open && restingSince === null && (queue === null || queues.includes(queue)),
  )
  return [...able.filter(({ id }) => id === own), ...able.filter(({ id }) => id !== own)]
}

/** The queue in which a number waits; null where the tablet's view does not hold it: it is further back, missed or held. */
export function queueOf({ queues }: Pick<MarshalView, 'queues'>, number: string): string | null {
  const here = queues.find(({ standing, next }) =>
    [...standing, ...next].some((one) => one.number === number),
  )
  return here?.id ?? null
}
