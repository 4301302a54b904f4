// Lets a page open without the server, by a service worker that keeps its files and its newest answer.

/** Makes the service worker at this address keep the page. Resolves to null where the browser has no workers, as on plain HTTP. */
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
    // private windows, full disks: the page works, but cannot open without the server
    return null
  }
}

/**
 * The files of this server that the page has loaded so far: the worker keeps those that it does not have yet, such as
 * the words of a language.
 */
function filesLoaded(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/assets\/.*\.js$/.test(pathname))
    .map(({ pathname }) => pathname)
}
