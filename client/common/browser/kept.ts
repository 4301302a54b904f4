// What a browser keeps. Some refuse to (private windows, full disks): then the page works, and forgets.

/** What was kept under this name, or null. */
export function kept<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(`yimi:${name}`)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** False where it is not kept: there is nothing to be done, and nothing lost but comfort. */
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
