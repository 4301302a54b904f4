// A glove, a shaking hand or a worn panel can turn one touch into two. By the second one, another thing may lie under
// the finger: the next entry of a list, or the answer to a question that the first touch opened.

/** A second touch of the same place within so many milliseconds is an echo of the first: the slowest that were seen took 700. */
export const ECHO = 800
/** The two touches of an echo lie at most so many pixels apart. */
const STRAYS = 48
/** In these elements each touch counts: quick taps are right there, or do no harm. */
const COUNTS = 'yi-party, yi-language, yi-text-size'

interface Press {
  readonly timeStamp: number
  readonly clientX: number
  readonly clientY: number
}

/** Whether a press is the echo of the one before. */
export function isEcho(before: Press | null, now: Press): boolean {
  return (
    before !== null &&
    now.timeStamp - before.timeStamp < ECHO &&
    Math.hypot(now.clientX - before.clientX, now.clientY - before.clientY) < STRAYS
  )
}

/** From now on no button of the page receives an echo. Keys always count: somebody who presses one twice sees the focus. */
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
  // a person who types in between has looked
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
