// Makes the page an app that can be put on the tablet's home screen and opens without the server. Each site is one of its
// own, so that it opens where it was installed. Only where the page is a secure context; elsewhere it is a page.

import { siteInAddress } from '../common/address.ts'
import { whenQuiet } from '../common/reload.ts'
import { keepShell } from '../common/shell/keep-shell.ts'

/** Milliseconds from one look for a new version to the next: a tablet's tab stays open for days. */
const LOOK_EVERY = 3_600_000

const manifest = document.createElement('link')
manifest.rel = 'manifest'
manifest.href = `/marshal/${encodeURIComponent(siteInAddress())}/app.webmanifest`
document.head.append(manifest)

void keepShell('/marshal/service-worker.js').then((registration) => registration && renew(registration))

function renew(registration: ServiceWorkerRegistration): void {
  const container = navigator.serviceWorker
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
