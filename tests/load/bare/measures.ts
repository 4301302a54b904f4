// The metrics of a baseline, under the names of our own /metrics.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// as often as our own (server/http/metrics.ts)
const delay = monitorEventLoopDelay({ resolution: 2 })
delay.enable()

export function measures(_request: IncomingMessage, response: ServerResponse): void {
  const { user, system } = process.cpuUsage()
  const hold = delay.max / 1e9
  delay.reset()
  response.end(
    [
      `process_cpu_seconds_total ${(user + system) / 1e6}`,
      `process_resident_memory_bytes ${process.memoryUsage().rss}`,
      `yimi_loop_hold_seconds ${hold}`,
      '',
    ].join('\n'),
  )
}
