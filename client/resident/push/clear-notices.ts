// Notifications of a number, which its page makes needless: whoever looks at the page sees what is true now.

import type { KeptTicket } from '../ticket-kept.ts'

/** Removes them while somebody looks at the page. */
export async function clearNotices({ number }: KeptTicket): Promise<void> {
  if (document.visibilityState !== 'visible' || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    const shown = (await registration?.getNotifications()) ?? []
    for (const one of shown) if (one.data?.number === number) one.close()
  } catch {
    // a browser without notifications has none to remove
  }
}
