// A screen that was full and no longer is, since somebody pressed a key or the system put something in front, is full again
// with the next touch: a browser allows it only then.

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
