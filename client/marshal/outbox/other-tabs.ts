// Tells the other tabs of this browser that the state that they share has changed.

export interface OtherTabs {
  tell(): void
}

export function otherTabs(name: string, changed: () => void): OtherTabs {
  // a tab that is shown again reads the newest state, also in a browser without channels (Safari before 15.4)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') changed()
  })
  if (typeof BroadcastChannel === 'undefined') return { tell() {} }
  const channel = new BroadcastChannel(`yimi:${name}`)
  channel.onmessage = changed
  return { tell: () => channel.postMessage(null) }
}
