// A marshal who walks along the line: reports where people stand too close, and sends announcements that are usual at
// such sites.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Api } from './api.ts'
import type { DemoClock } from './marshal.ts'
import { CROWD_LASTS, CROWDED_AGAIN, pick } from './rates.ts'

/** If fewer marks are taken, nobody stands too close. */
const ENOUGH = 12
const MASKS = { 'zh-CN': '请佩戴好口罩，准备好健康码', en: 'Please wear your mask and have your code ready' }

/** Walks along queue A's line until the returned function is called. */
export function walkAlong(api: Api, site: string, cookie: string, pace: DemoClock): () => void {
  let standing = 0
  let stopped = false
  const socket = api.watch(
    { view: 'marshal', site },
    (view) => {
      standing = (view as MarshalView).queues[0]?.standing.length ?? 0
    },
    cookie,
  )
  const give = (name: string, input: object) => {
    if (!stopped) void api.command(site, name, input, { cookie }).catch(() => null)
  }
  give('announce', { text: MASKS, minutes: 30 })
  pace.after(CROWDED_AGAIN, look)
  return () => {
    stopped = true
    socket.disconnect()
  }

  function look(): void {
    if (stopped) return
    pace.after(CROWDED_AGAIN, look)
    if (standing < ENOUGH) return
    const from = pick([3, 4, 5, 6, 7])
    give('report-crowding', { queue: 'A', from, to: from + pick([2, 3, 4]) })
    pace.after(CROWD_LASTS, () => give('clear-crowding', { queue: 'A' }))
  }
}
