// Tells the other tabs of this browser that something has changed in what they share.

export interface OtherTabs {
  tell(): void
}

export function otherTabs(name: string, changed: () => void): OtherTabs {
  // whoever comes back to a tab sees the newest, also in a browser without channels (Safari before 15.4)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') changed()
  })
  if (typeof BroadcastChannel === 'undefined') return { tell() {} }
  const channel = new BroadcastChannel(`yimi:${name}`)
  channel.onmessage = changed
  return { tell: () => channel.postMessage(null) }
}
