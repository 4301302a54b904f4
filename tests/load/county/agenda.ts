// A schedule with one timer for all entries: a person costs only an entry in a list.

/** Milliseconds: finer than the gap between two arrivals, coarse enough that waking up costs little. */
const TICK = 5

export interface Agenda {
  /** Runs it at that time of `performance.now()`, rounded up to the next tick, with that tick's time; at once if it is past. */
  at(time: number, act: (due: number) => void): void
  until(time: number): Promise<number>
  stop(): void
}

/** `late` gets by how many milliseconds each tick was late: how far the load generator is behind. */
export function agendaWith(late: (ms: number) => void): Agenda {
  const ticks = new Map<number, ((due: number) => void)[]>()
  let next = Math.ceil(performance.now() / TICK)
  let timer = setTimeout(wake, 0)

  const agenda: Agenda = {
    at(time, act) {
      const tick = Math.max(next, Math.ceil(time / TICK))
      const acts = ticks.get(tick)
      if (acts) acts.push(act)
      else ticks.set(tick, [act])
    },
    until: (time) => new Promise((resolve) => agenda.at(time, resolve)),
    stop: () => clearTimeout(timer),
  }
  return agenda

  function wake(): void {
    for (const now = performance.now(); next * TICK <= now; ) {
      const due = next * TICK
      const acts = ticks.get(next)
      ticks.delete(next)
      // the tick is advanced first, so that entries for now run at the next tick
      next += 1
      if (!acts) continue
      late(now - due)
      for (const act of acts) act(due)
    }
    timer = setTimeout(wake, Math.max(0, next * TICK - performance.now()))
  }
}
