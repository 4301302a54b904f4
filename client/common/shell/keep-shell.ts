// Lets a page open without the server, by a service worker that keeps its files and its newest answer.

/** Has the service worker at this address keep the page. Resolves to null where the browser has none, as on plain http. */
export async function keepShell(worker: string): Promise<ServiceWorkerRegistration | null> {
  if (!isSecureContext || !('serviceWorker' in navigator)) return null
  const container = navigator.serviceWorker
  try {
    const registration = await container.register(worker)
    if (!container.controller) {
      const { active } = await container.ready
      for (const path of [location.pathname, ...filesLoaded()]) active?.postMessage(path)
    }
    return registration
  } catch {
    // private windows, full disks: the page works, and needs the server to open
    return null
  }
}

/** What this page has fetched of its own so far: the worker keeps what it has not yet, such as the words of a language. */
function filesLoaded(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/assets\/.*\.js$/.test(pathname))
    .map(({ pathname }) => pathname)
}
