// The clock of a page under test. Time stands still until a test lets it pass. It is faked before any part of a page is
// loaded, and for good: a clock that jumped between two tests would look to the page like a device whose clock was set.

import { vi } from 'vitest'
import { MORNING } from '../given.ts'

const nextFrame = requestAnimationFrame
/** Dialogs that were opened. That one has closed is told to the page with the next frame. */
const dialogs = new Set<HTMLDialogElement>()
/** Every timer that was set, of whatever kind. */
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

/** Lets so many milliseconds pass, with all that falls due on the way, and what follows from it. */
export async function pass(ms: number): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    vi.advanceTimersByTime(ms / STEPS)
    await nextTurn()
  }
  await settled()
}

/** A timer that is set only after something was awaited rings late by this part of the time at most. */
const STEPS = 20

/** How many timers are set. */
export function timersSet(): number {
  return vi.getTimerCount()
}

/** Vitest's own way to do this sets the clock back. */
export function forgetTimers(): void {
  for (const timer of timers) clearTimeout(timer)
  timers.clear()
}

/** Resolves when everything has happened that needs no time: answers are taken in, and elements are drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn()
  const closed = [...dialogs].filter(({ open }) => !open)
  if (closed.length === 0) return
  for (const dialog of closed) dialogs.delete(dialog)
  await new Promise((resolve) => nextFrame(resolve))
  await settled()
}

/** A command passes an outbox, a line and a socket before its form is drawn again; each may wait for a turn of its own. */
const TURNS = 3

/** When the browser has nothing else to do, such as to tell that a dialog has closed. No fake clock holds it back. */
function nextTurn(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'background' })
}
