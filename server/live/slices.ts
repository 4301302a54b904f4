// Serving many without holding the event loop: a few milliseconds at a time, whoever is urgent first.

/**
 * Milliseconds of one turn of the event loop that the crowd may take. A command may have to wait for one such turn, and
 * once more when it comes back from the disk.
 */
const REST = 1
/** Milliseconds that the urgent may take it to, the crowd's share included. */
const FIRST = 5

export interface Slices<Item> {
  /** Serves these at once, as far as the turn allows, and the others of them before anybody else. */
  first(items: Iterable<Item>): void
  /** Serves these when nobody urgent is left. One that waits already is served once. */
  later(items: Iterable<Item>): void
  forget(item: Item): void
}

/** Calls `serve`, which must not throw, for every item that it is given. */
export function slicesOf<Item>(serve: (item: Item) => void): Slices<Item> {
  const urgent = new Set<Item>()
  const crowd = new Set<Item>()
  let spent = 0
  let turning = false

  return {
    first(items) {
      for (const item of items) urgent.add(item)
      work(urgent, FIRST)
    },
    later(items) {
      for (const item of items) crowd.add(item)
      nextTurn()
    },
    forget(item) {
      urgent.delete(item)
      crowd.delete(item)
    },
  }

  function work(lane: Set<Item>, limit: number): void {
    if (lane.size === 0) return
    const before = spent
    const began = performance.now()
    for (const item of lane) {
      if (spent >= limit) break
      urgent.delete(item)
      crowd.delete(item)
      serve(item)
      spent = before + performance.now() - began
    }
    nextTurn()
  }

  /** Between two turns the loop hears everyone else; after the last one nothing is left over for the next. */
  function nextTurn(): void {
    if (turning) return
    turning = true
    setImmediate(() => {
      turning = false
      spent = 0
      work(urgent, FIRST)
      work(crowd, REST)
    })
  }
}
