// A call that nobody answers is said again by the page: it rings, vibrates and changes its title, until its holder touches
// the phone or says that they come.

import type { TicketView } from '../../../shared/day/views/ticket.ts'
import { playTapSound } from '../../common/sound/tap-sound.ts'

type Seen = Pick<TicketView, 'state' | 'call' | 'coming'>

/** Milliseconds from one time to the next: long enough to hear the desk's own voice between them. */
const EVERY = 10_000
/** Nobody is called for longer: by then a marshal has noticed. */
const TIMES = 12
/** Milliseconds on, off, on. */
const PATTERN = [600, 200, 600, 200, 600, 200, 600]
/** Milliseconds for which the title is with and without its mark: as slow as browsers draw pages that nobody looks at. */
const BLINK = 1_000
const MARK = '● '
const TOUCHES = ['pointerdown', 'keydown'] as const

export interface Insisting {
  /** Shows it what the ticket is now. */
  see(view: Seen): void
  end(): void
}

/** Insists on each call that comes while it is there. */
export function insist(): Insisting {
  let last: number | null | undefined
  let timers: ReturnType<typeof setInterval>[] = []
  let left = 0

  const ring = (): void => {
    left -= 1
    if (left < 0) {
      stop()
      return
    }
    navigator.vibrate?.(PATTERN)
    playTapSound('call', 1)
  }
  const blink = (): void => {
    const { title } = document
    document.title = title.startsWith(MARK) ? title.slice(MARK.length) : MARK + title
  }
  const begin = (): void => {
    stop()
    left = TIMES
    timers = [setInterval(ring, EVERY), setInterval(blink, BLINK)]
    for (const event of TOUCHES) addEventListener(event, stop, true)
  }
  function stop(): void {
    for (const timer of timers) clearInterval(timer)
    if (timers.length > 0 && document.title.startsWith(MARK)) blink()
    timers = []
    for (const event of TOUCHES) removeEventListener(event, stop, true)
  }

  return {
    see({ state, call, coming }) {
      const now = state === 'called' ? call : null
      if (now === null || coming) stop()
      // whoever opens the page of a number that is called already is looking at it
      else if (last !== undefined && now !== last) begin()
      last = now
    },
    end: stop,
  }
}
