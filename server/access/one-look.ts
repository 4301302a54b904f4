// Reading anew what is kept in memory: an answer that is older than what has changed since must not take its place.

/** One look after the other. Whoever asks while one is under way is given the next: it sees what they have done before. */
export function oneAtATime(look: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  return () => {
    if (!running) return begin()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return begin()
      })
    return next
  }

  function begin(): Promise<void> {
    const one = look().finally(() => {
      if (running === one) running = null
    })
    running = one
    return one
  }
}
