// Watches the resources that an element may hold outside of itself (listeners of the page, observers, wake locks), so
// that a test sees those that it does not release.

const global = { window, document, root: document.documentElement, body: document.body, navigator }

interface Held {
  readonly what: string
  readonly type: string
  readonly target: EventTarget
  readonly listener: EventListenerOrEventListenerObject
  readonly isCapture: boolean
}

let listeners: Held[] = []
const observers = new Map<object, string>()
const locks = new Set<object>()

/** A resource that an element, or something that it awaits, holds. */
const OWN = [Node, AbortSignal, IDBRequest, IDBDatabase, IDBTransaction]

const isOfPage = (target: EventTarget) =>
  Object.values<unknown>(global).includes(target) || !OWN.some((Class) => target instanceof Class)

/** Wraps the browser's functions that give such resources. */
function watchWhatIsHeld(): void {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  const isCapture = (options?: boolean | EventListenerOptions) =>
    typeof options === 'boolean' ? options : (options?.capture ?? false)
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    const given = typeof options === 'object' ? options : {}
    if (listener && isOfPage(target)) {
      const one = { what: `the event ${type}`, type, target, listener, isCapture: isCapture(options) }
      listeners.push(one)
      const forget = () => {
        listeners = listeners.filter((other) => other !== one)
      }
      if (given.once) add.call(target, type, forget, { once: true, capture: one.isCapture })
      given.signal?.addEventListener('abort', forget)
    }
    add.call(target, type, listener, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window
    listeners = listeners.filter(
      (one) =>
        one.target !== target ||
        one.listener !== listener ||
        one.what !== `the event ${type}` ||
        one.isCapture !== isCapture(options),
    )
    remove.call(target, type, listener, options)
  }
  // the window of a test may have its own function, which calls the prototype's
  for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(window, name)
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) watch(name)
  Object.defineProperty(navigator, 'wakeLock', { value: { request: lock }, configurable: true })
}

/** The resources that are held now. */
export function held(): readonly object[] {
  return [...listeners, ...observers.keys(), ...locks]
}

/** Describes the resources that were not held before. */
export function heldSince(before: readonly object[]): string[] {
  const said = [
    ...listeners.map((one) => [one, one.what] as const),
    ...observers,
    ...[...locks].map((one) => [one, 'a wake lock'] as const),
  ]
  return said.filter(([one]) => !before.includes(one)).map(([, what]) => what)
}

/**
 * Removes the listeners that were added since then: those that a page keeps for as long as it is open must not hear of
 * another test.
 */
export function dropListenersSince(before: readonly object[]): void {
  for (const { target, type, listener, isCapture } of listeners.filter((one) => !before.includes(one)))
    target.removeEventListener(type, listener, isCapture)
}

/** How many wake locks are held. */
export function locksHeld(): number {
  return locks.size
}

function watch(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): void {
  const prototype = window[name].prototype as {
    observe(...args: unknown[]): void
    disconnect(): void
  }
  const { observe, disconnect } = prototype
  prototype.observe = function (...args) {
    observers.set(this, `a ${name}`)
    observe.apply(this, args)
  }
  prototype.disconnect = function () {
    observers.delete(this)
    disconnect.apply(this)
  }
}

async function lock(): Promise<object> {
  const sentinel = Object.assign(new EventTarget(), {
    released: false,
    async release() {
      sentinel.released = true
      locks.delete(sentinel)
      sentinel.dispatchEvent(new Event('release'))
    },
  })
  locks.add(sentinel)
  return sentinel
}

watchWhatIsHeld()
