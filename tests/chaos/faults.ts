// What can happen to a node, whatever it stores to. Each fault is over by itself after so many milliseconds.

import type { Cluster } from './cluster.ts'
import type { ServerNode } from './server-node.ts'

export interface NodeFault {
  /** Milliseconds that it lasts at most. */
  readonly most: number
  /** How often it is, beside the others. */
  readonly weight?: number
  /** `size` says how bad it is, from 0 to 1. */
  begin(node: ServerNode, ms: number, size: number, cluster: Cluster): void
}

const HOUR = 3_600_000
/** Hours by which clocks are put forward or back, at most: more than it is from any hour to the day's end at 04:00 is too rare. */
const JUMP = 10
/** Milliseconds by which a slow wire holds up each piece, at most. */
const LAG = 400

export const nodeFaults: Readonly<Record<string, NodeFault>> = {
  kill: { most: 800, weight: 3, begin: (node, ms) => node.kill(ms) },
  freeze: { most: 1500, begin: (node, ms) => node.freeze(ms) },
  cut: { most: 20, begin: ({ wire }, _, size) => wire.cut(size < 0.5 ? 'reset' : undefined) },
  sever: {
    most: 1000,
    begin({ wire }, ms, _, cluster) {
      wire.sever()
      // while the store goes back nobody is let through
      setTimeout(() => !cluster.isGoingBack() && wire.mend(), ms)
    },
  },
  'lose answers': {
    most: 1000,
    begin({ wire }, ms, size) {
      wire.pause()
      setTimeout(() => {
        wire.cut(size < 0.5 ? 'reset' : undefined)
        wire.resume()
      }, ms)
    },
  },
  stall: {
    most: 2500,
    begin({ wire }, ms) {
      wire.pause()
      setTimeout(() => wire.resume(), ms)
    },
  },
  slow: {
    most: 2000,
    begin({ wire }, ms, size) {
      wire.slow(size * LAG)
      setTimeout(() => wire.slow(0), ms)
    },
  },
  'put the clock': {
    most: 20,
    begin: (_, __, size, cluster) => cluster.putClock((size * 2 - 1) * JUMP * HOUR),
  },
  'start with another clock': {
    most: 800,
    begin(node, ms, size, cluster) {
      node.kill(ms)
      cluster.putClock((size * 2 - 1) * JUMP * HOUR)
    },
  },
  // held in the time of the data: a quarter of the starts with any other clock would be
  'start with a clock ahead': {
    most: 800,
    begin(node, ms, size, cluster) {
      node.kill(ms)
      cluster.putClock((2 + size * (JUMP - 2)) * HOUR)
    },
  },
}
