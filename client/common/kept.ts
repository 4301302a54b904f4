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

export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(`yimi:${name}`, JSON.stringify(value))
  } catch {
    // nothing to be done, and nothing lost but comfort
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`yimi:${name}`)
  } catch {
    // as above
  }
}
