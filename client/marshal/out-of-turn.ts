// Acts on a number out of its turn. Any part of the tablet asks for one by an event, and a single dialog carries it out.

import type { MarshalView } from '../../shared/day/views/marshal.ts'

export interface OutOfTurn {
  /** Call it before its turn, or let others go before it. */
  readonly act: 'call' | 'pass'
  readonly number: string
  /** Its queue, where who asks knows it: that of one that was missed or is held is shown in no list. */
  readonly queue?: string
}

/** Asks the tablet's dialog. */
export function outOfTurn(detail: OutOfTurn): CustomEvent<OutOfTurn> {
  return new CustomEvent('out-of-turn', { detail, bubbles: true, composed: true })
}

/** The desks at work that draw from the queue, the tablet's own first; a queue that is not known may be any. */
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

/** The queue in which a number waits; null where the tablet is not shown it: it is further back, missed or held. */
export function queueOf({ queues }: Pick<MarshalView, 'queues'>, number: string): string | null {
  const here = queues.find(({ standing, next }) =>
    [...standing, ...next].some((one) => one.number === number),
  )
  return here?.id ?? null
}
