// The figures of one server, for operators.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client'
import { commands } from '../../shared/day/commands/index.ts'

/** Milliseconds between two looks at the event loop: what is counted as a hold contains one, so it is no more exact. */
const LOOK_EVERY = 2

export interface Metrics {
  readonly registry: Registry
  /** A command was answered, over HTTP or a socket. `command` may be anything that somebody has sent. */
  answered(command: string, outcome: string): void
  /** An append or a reading failed. */
  failed(): void
}

/** The counters of one server. */
export function metricsOf(connections: () => number, sent: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  // anyone may read these
  registry.removeSingleMetric('nodejs_version_info')
  const answered = new Counter({
    name: 'yimi_commands_total',
    help: 'Commands answered, by outcome: ok or the code of the problem',
    labelNames: ['command', 'outcome'],
    registers: [registry],
  })
  const failed = new Counter({
    name: 'yimi_append_failures_total',
    help: 'Appends that failed',
    registers: [registry],
  })
  gauge(registry, 'yimi_sockets', 'Open sockets', connections)
  gauge(registry, 'yimi_views_sent', 'Views sent so far', sent)
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY })
  delay.enable()
  gauge(registry, 'yimi_loop_hold_seconds', 'Longest hold of the event loop since it was last read', () => {
    const longest = delay.max / 1e9
    delay.reset()
    return longest
  })
  return {
    registry,
    // names that are made up outside would each stay as a row, for ever
    answered: (command, outcome) =>
      answered.inc({ command: Object.hasOwn(commands, command) ? command : 'unknown', outcome }),
    failed: () => failed.inc(),
  }
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}
