// A screen may leave full screen, since somebody pressed a key or the system showed something in front. The next touch
// makes it full again: browsers allow it only then.

export function keepFull(): () => void {
  let wasFull = false
  const changed = (): void => {
    if (document.fullscreenElement) wasFull = true
  }
  const touched = (): void => {
    if (wasFull && !document.fullscreenElement)
      void document.documentElement.requestFullscreen().catch(() => {})
  }
  document.addEventListener('fullscreenchange', changed)
  addEventListener('click', touched)
  return () => {
    document.removeEventListener('fullscreenchange', changed)
    removeEventListener('click', touched)
  }
}
