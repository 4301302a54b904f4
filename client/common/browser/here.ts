// Where the reader is: asked of the phone only when they want to know what is near.

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Milliseconds. A position in a yard between towers takes long, and one of minutes ago is as good. */
const PATIENCE = 15_000
const AS_GOOD_AS_NEW = 5 * 60_000

/** Whether this browser can be asked at all: plain HTTP is no secure context. */
export function canLocate(): boolean {
  return window.isSecureContext && 'geolocation' in navigator
}

/** Whether asking would bother nobody, since it was allowed before. */
export async function mayLocateUnasked(): Promise<boolean> {
  if (!canLocate() || !('permissions' in navigator)) return false
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}

/** The reader's position, or null: refused, or not to be had. */
export function locate(): Promise<Point | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      () => resolve(null),
      { timeout: PATIENCE, maximumAge: AS_GOOD_AS_NEW },
    )
  })
}
