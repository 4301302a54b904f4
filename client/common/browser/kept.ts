// Values that a browser keeps for a page. Some browsers refuse (private windows, full disks): then the page works, and
// forgets.

/** The value that was kept under this name, or null. */
export function kept<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(`yimi:${name}`)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** Returns false where the browser refuses. The caller can do nothing about it, and only comfort is lost. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(`yimi:${name}`, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`yimi:${name}`)
  } catch {
    // as above
  }
}
