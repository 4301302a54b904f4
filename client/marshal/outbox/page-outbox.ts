// The outbox of a page: it sends the waiting commands when the connection is back, and tries now and then while it is
// not.

import type { View } from '../../../shared/protocol/live.ts'
import { kept } from '../../common/browser/kept.ts'
import { newId } from '../../common/browser/new-id.ts'
import type { LiveConnection } from '../../common/live/live.ts'
import { idbOutbox } from './idb-outbox.ts'
import { inOneTab } from './in-one-tab.ts'
import { lineOver } from './line.ts'
import { otherTabs } from './other-tabs.ts'
import { Outbox } from './outbox.ts'

/** Milliseconds between two tries while something waits. */
const EVERY = 5_000
/** The key under which the account's name is kept: it is needed also after a reload without a connection. */
export const ACCOUNT = 'account'

export function pageOutbox<V extends View & { readonly day: string }>(
  live: LiveConnection<V>,
  site: string,
): Outbox {
  const name = `outbox:${site}`
  const tabs = otherTabs(name, () => void outbox.load())
  const outbox = new Outbox({
    site,
    line: lineOver(live, site),
    store: idbOutbox(),
    now: Date.now,
    newId,
    giver: () => kept<string>(ACCOUNT),
    alone: (work) => inOneTab(name, work),
    tellOthers: () => tabs.tell(),
  })

  let wasConnected = false
  live.subscribe(() => {
    const { connected } = live.status
    if (connected && !wasConnected) void outbox.flush()
    wasConnected = connected
  })
  addEventListener('online', () => void outbox.flush())
  setInterval(() => {
    // after a sign-in the page connects again
    if (outbox.pending.length > 0 && !outbox.isSignedOut) void outbox.flush()
  }, EVERY)
  addEventListener('beforeunload', (event) => {
    if (outbox.lasts || outbox.pending.length === 0) return
    event.preventDefault()
    // Chromium before 119 needs this
    event.returnValue = true
  })
  void outbox.load().then(() => outbox.flush())
  return outbox
}
