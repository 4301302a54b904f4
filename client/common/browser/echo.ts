// The second half of a double touch, of a glove, a shaking hand or a worn panel. What lies under the finger by then is
// not what was meant: the next in a list, or the answer to a question that the first half raised.

/** Milliseconds for which a touch of the same place is the first one's second half: the slowest that were seen took 700. */
export const ECHO = 800
/** Pixels by which a finger strays between the two halves. */
const STRAYS = 48
/** Here each touch counts, and a quick hand is right, or does no harm. */
const COUNTS = 'yi-party, yi-language, yi-text-size'

interface Press {
  readonly timeStamp: number
  readonly clientX: number
  readonly clientY: number
}

/** Whether a press is the second half of the one before. */
export function isEcho(before: Press | null, now: Press): boolean {
  return (
    before !== null &&
    now.timeStamp - before.timeStamp < ECHO &&
    Math.hypot(now.clientX - before.clientX, now.clientY - before.clientY) < STRAYS
  )
}

/** From now on no button of the page hears one. Keys are heard always: who presses one twice sees where the focus is. */
export function dropEchoes(): void {
  let last: MouseEvent | null = null
  addEventListener(
    'click',
    (event) => {
      const path = event.composedPath().filter((one) => one instanceof Element)
      const isPress = event.detail > 0 && path.some((one) => one.matches('button, summary'))
      if (!isPress || path.some((one) => one.matches(COUNTS))) return
      if (!isEcho(last, event)) {
        last = event
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )
  // whoever types in between has looked
  for (const typed of ['keydown', 'input']) {
    addEventListener(
      typed,
      () => {
        last = null
      },
      true,
    )
  }
}
