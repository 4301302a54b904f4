// So many at once and no more: whoever comes later is told to come back, and waits nowhere.

export interface Gate {
  /** Lets one in: what to call when it leaves. Null when it is full. */
  enter(): (() => void) | null
}

export function gateOf(most: number): Gate {
  let inside = 0
  return {
    enter() {
      if (inside >= most) return null
      inside += 1
      let isIn = true
      return () => {
        if (isIn) inside -= 1
        isIn = false
      }
    },
  }
}
