/**
 * Does the work while no other tab of this browser does work of that name. Where there are no Web Locks (plain http,
 * Safari before 15.4) two tabs may send the same command; its id makes that harmless.
 */
export async function oneAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) return work()
  await locks.request(`yimi:${name}`, work)
}
