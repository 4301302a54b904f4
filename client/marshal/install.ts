// Makes the page an app that can be put on the tablet's home screen and opens without the server. Each site is one of its
// own, so that it opens where it was installed. Only where the page is a secure context; elsewhere it is a page.

import { siteInAddress } from '../common/address.ts'
import { whenQuiet } from '../common/reload.ts'

const WORKER = '/marshal/service-worker.js'
/** Milliseconds from one look for a new version to the next: a tablet's tab stays open for days. */
const LOOK_EVERY = 3_600_000

const manifest = document.createElement('link')
manifest.rel = 'manifest'
manifest.href = `/marshal/${encodeURIComponent(siteInAddress())}/app.webmanifest`
document.head.append(manifest)

if (isSecureContext && 'serviceWorker' in navigator) void register(navigator.serviceWorker).catch(() => {})

async function register(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.register(WORKER)
  if (!container.controller) {
    const { active } = await container.ready
    active?.postMessage(location.pathname)
  }
  takeOver(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => takeOver(registration.waiting))
  })
  setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY)

  /** A new version waits until nobody is in the middle of something, then the page starts anew with it. */
  function takeOver(waiting: ServiceWorker | null): void {
    if (!waiting || !container.controller) return
    whenQuiet(() => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage('take-over')
    })
  }
}
