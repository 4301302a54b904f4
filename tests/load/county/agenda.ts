// What is due, with one timer for all of it: a person costs an entry in a list.

/** Milliseconds: finer than anybody's arrival, coarse enough that waking up costs little. */
const TICK = 5

export interface Agenda {
  /** Does it at that time of `performance.now()`, to the next tick, and tells it that tick's time; at once where it is past. */
  at(time: number, act: (due: number) => void): void
  until(time: number): Promise<number>
  stop(): void
}

/** `late` hears by how many milliseconds each tick came late: how far the load itself is behind. */
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
      // moved on first: what is asked for at once is done at the next tick
      next += 1
      if (!acts) continue
      late(now - due)
      for (const act of acts) act(due)
    }
    timer = setTimeout(wake, Math.max(0, next * TICK - performance.now()))
  }
}
