// A marshal at one desk: calls, serves, waits for people who do not come, and brings back those who come late.

import type { MarshalView } from '../../shared/day/views/marshal.ts'
import type { Api } from './api.ts'
import { COMES_BACK, chance, lateBy, MISSES, PATIENCE, partySize, serviceTime } from './rates.ts'

export interface DemoClock {
  /** Calls `then` once, after this many simulated milliseconds. */
  after(ms: number, then: () => void): void
}

/** Works a desk until the returned function is called. */
export function workAt(api: Api, site: string, desk: string, cookie: string, pace: DemoClock): () => void {
  const as = { cookie }
  let view: MarshalView | null = null
  let stopped = false
  const socket = api.watch(
    { view: 'marshal', site },
    (seen) => {
      view = seen as MarshalView
    },
    cookie,
  )
  const give = (name: string, input: object) => api.command(site, name, input, as).catch(() => null)
  pace.after(2000, next)
  return () => {
    stopped = true
    socket.disconnect()
  }

  function next(): void {
    if (stopped) return
    void callNext().then((wait) => pace.after(wait, next))
  }

  /** How long the desk is busy, in milliseconds. */
  async function callNext(): Promise<number> {
    const here = view?.desks.find(({ id }) => id === desk)
    if (!here) return 3000
    const seen = here.calling.map(({ number }) => number)
    const said = await give('call-next', { desk, seen })
    const called: string[] = said?.body?.result?.called ?? []
    if (called.length === 0) return 5000
    for (const { number, need } of view?.help ?? []) void give('give-help', { number, need })
    if (!chance(MISSES)) return serviceTime(partyOf(called))
    const [late] = called
    pace.after(PATIENCE, () => void give('miss', { number: late }))
    if (chance(COMES_BACK))
      pace.after(PATIENCE + lateBy(), () => void give('return-ticket', { number: late }))
    return PATIENCE + 5000
  }

  function partyOf(numbers: readonly string[]): number {
    const calling = view?.desks.find(({ id }) => id === desk)?.calling ?? []
    return (
      calling.filter(({ number }) => numbers.includes(number)).reduce((sum, { party }) => sum + party, 0) || 1
    )
  }
}

/** Takes a number for a person without a phone. */
export async function takeFor(api: Api, site: string, cookie: string): Promise<void> {
  await api.command(site, 'take-ticket', { queue: 'A', party: partySize() }, { cookie })
}
