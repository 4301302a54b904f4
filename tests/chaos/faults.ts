// The faults of a node, whatever its store. Each ends by itself after this many milliseconds.

import type { Cluster } from './cluster.ts'
import type { ServerNode } from './server-node.ts'

export interface NodeFault {
  /** How long it lasts at most, in milliseconds. */
  readonly most: number
  /** How frequent it is, relative to the others. */
  readonly weight?: number
  /** `size` is its severity, from 0 to 1. */
  begin(node: ServerNode, ms: number, size: number, cluster: Cluster): void
}

const HOUR = 3_600_000
/** Hours by which clocks are set forward or back, at most: only few hours of a day are that close to its end at 04:00. */
const JUMP = 10
/** Milliseconds by which a slow connection delays each chunk, at most. */
const LAG = 400

export const nodeFaults: Readonly<Record<string, NodeFault>> = {
  kill: { most: 800, weight: 3, begin: (node, ms) => node.kill(ms) },
  freeze: { most: 1500, begin: (node, ms) => node.freeze(ms) },
  cut: { most: 20, begin: ({ wire }, _, size) => wire.cut(size < 0.5 ? 'reset' : undefined) },
  sever: {
    most: 1000,
    begin({ wire }, ms, _, cluster) {
      wire.sever()
      // while the store goes back no client is let through
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
  // the start then holds the clock at the data's time; with a random clock only a quarter of the starts would
  'start with a clock ahead': {
    most: 800,
    begin(node, ms, size, cluster) {
      node.kill(ms)
      cluster.putClock((2 + size * (JUMP - 2)) * HOUR)
    },
  },
}
