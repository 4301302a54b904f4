// Keeps the cached copy of a page that stays open for days: it follows each release, and is made again where the
// browser has deleted it.

import { whenQuiet } from '../page/reload.ts'
import { keepShell } from './keep-shell.ts'

/** Milliseconds between two checks for a new version. */
const LOOK_EVERY = 3_600_000

/** Makes the service worker at this address keep the page for as long as it is open. */
export async function renewShell(worker: string): Promise<void> {
  const watched = new WeakSet<ServiceWorkerRegistration>()
  await look()
  setInterval(() => void look(), LOOK_EVERY)

  async function look(): Promise<void> {
    // the browser may have deleted the worker with the page's other data
    const registration = await keepShell(worker)
    if (!registration) return
    if (watched.has(registration)) return void registration.update().catch(() => {})
    watched.add(registration)
    takeOver(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => takeOver(registration.waiting))
    })
  }
}

/** A new version waits until nobody is in the middle of something; then the page reloads with it. */
function takeOver(waiting: ServiceWorker | null): void {
  const container = navigator.serviceWorker
  if (!waiting || !container.controller) return
  whenQuiet(() => {
    container.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take-over')
  })
}
