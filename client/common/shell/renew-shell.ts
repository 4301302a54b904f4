// A kept page that stays open for days: it is renewed with each release, and kept again where the browser has thrown it away.

import { whenQuiet } from '../page/reload.ts'
import { keepShell } from './keep-shell.ts'

/** Milliseconds from one look for a new version to the next. */
const LOOK_EVERY = 3_600_000

/** Has the service worker at this address keep the page for as long as it is open. */
export async function renewShell(worker: string): Promise<void> {
  const watched = new WeakSet<ServiceWorkerRegistration>()
  await look()
  setInterval(() => void look(), LOOK_EVERY)

  async function look(): Promise<void> {
    // it may have been thrown away with the browser's data
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

/** A new version waits until nobody is in the middle of something, then the page starts anew with it. */
function takeOver(waiting: ServiceWorker | null): void {
  const container = navigator.serviceWorker
  if (!waiting || !container.controller) return
  whenQuiet(() => {
    container.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take-over')
  })
}
