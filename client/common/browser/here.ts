// The reader's position. The phone is asked for it only when the reader wants to know what is near.

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Milliseconds. Between high buildings a position takes long to find, and one that is minutes old is as good. */
const PATIENCE = 15_000
const AS_GOOD_AS_NEW = 5 * 60_000

/** Whether this browser offers a position at all: it does not on plain HTTP. */
export function canLocate(): boolean {
  return window.isSecureContext && 'geolocation' in navigator
}

/** Whether the position was allowed before, so that asking for it disturbs nobody. */
export async function mayLocateUnasked(): Promise<boolean> {
  if (!canLocate() || !('permissions' in navigator)) return false
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}

/** The reader's position; null where they refused it, or it cannot be found. */
export function locate(): Promise<Point | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      () => resolve(null),
      { timeout: PATIENCE, maximumAge: AS_GOOD_AS_NEW },
    )
  })
}
