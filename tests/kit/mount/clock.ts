// The clock of a page under test. Time stands still until a test lets it pass. It is faked before any part of a page is
// loaded, and never reset: if it jumped between two tests, the page would see a device whose clock was changed.

import { vi } from 'vitest'
import { MORNING } from '../given.ts'

const nextFrame = requestAnimationFrame
/** Open dialogs. The browser tells the page with the next frame that one has closed. */
const dialogs = new Set<HTMLDialogElement>()
/** Every timer that is set, of any kind. */
const timers = new Set<number>()

if (!vi.isFakeTimers()) {
  vi.useFakeTimers({
    now: MORNING,
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'Date',
      'performance',
    ],
  })
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
    const set = globalThis[name] as (...given: unknown[]) => number
    const noting = (...given: unknown[]) => {
      const timer = set(...given)
      timers.add(timer)
      return timer
    }
    Object.assign(globalThis, { [name]: noting })
  }
  const { showModal } = HTMLDialogElement.prototype
  HTMLDialogElement.prototype.showModal = function () {
    dialogs.add(this)
    showModal.call(this)
  }
}

/** Lets this many milliseconds pass. Timers that fall due on the way ring, and their effects happen. */
export async function pass(ms: number): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    vi.advanceTimersByTime(ms / STEPS)
    await nextTurn()
  }
  await settled()
}

/** A timer that is set only after an await rings late, by this share of the time at most. */
const STEPS = 20

/** How many timers are set. */
export function timersSet(): number {
  return vi.getTimerCount()
}

/** Vitest's own function for this would set the clock back. */
export function forgetTimers(): void {
  for (const timer of timers) clearTimeout(timer)
  timers.clear()
}

/** Resolves when everything has happened that needs no time: answers are processed, and elements are drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn()
  const closed = [...dialogs].filter(({ open }) => !open)
  if (closed.length === 0) return
  for (const dialog of closed) dialogs.delete(dialog)
  await new Promise((resolve) => nextFrame(resolve))
  await settled()
}

/** A command passes an outbox, a queue and a socket before its form is drawn again; each may need a turn of the event loop. */
const TURNS = 3

/** Resolves when the browser is idle, so that it has reported that a dialog has closed. The fake clock does not affect it. */
function nextTurn(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'background' })
}
