/** Milliseconds to wait for another tab. Some browsers put a tab to sleep while it holds the lock. */
const PATIENCE = 3_000

/**
 * Does the work while no other tab of this browser does work of that name. Where there are no Web Locks (plain HTTP,
 * Safari before 15.4), or the other tab sleeps, two tabs may send the same command; its idempotency key makes that
 * harmless.
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) return work()
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  let hasBegun = false
  const begin = (): Promise<void> => {
    hasBegun = true
    clearTimeout(timer)
    return work()
  }
  try {
    await locks.request(`yimi:${name}`, { signal: patience.signal }, begin)
  } catch (error) {
    if (hasBegun) throw error
    await work()
  }
}
