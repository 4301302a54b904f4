// Makes the page an app that can be put on the tablet's home screen and opens without the server. Each site is an app
// of its own, so that it opens where it was installed. This needs a secure context; elsewhere it stays a page.

import { siteInAddress } from '../common/page/address.ts'
import { renewShell } from '../common/shell/renew-shell.ts'

export function makeInstallable(): void {
  const manifest = document.createElement('link')
  manifest.rel = 'manifest'
  manifest.href = `/marshal/${encodeURIComponent(siteInAddress())}/app.webmanifest`
  document.head.append(manifest)
  void renewShell('/marshal/service-worker.js')
}
