// An idle tablet chimes when somebody joins its empty queue: a marshal with nobody to call looks elsewhere.

import type { MarshalView } from '../../shared/day/views/marshal.ts'

type Desk = Pick<MarshalView['desks'][number], 'id' | 'open' | 'calling' | 'next'>

/** Whether the desk had nobody and nobody to call before, and has somebody to call now. */
export function isWoken(before: Desk | undefined, now: Desk | undefined): boolean {
  return isIdle(before) && now?.id === before?.id && isReady(now)
}

function isIdle(desk: Desk | undefined): boolean {
  return desk?.open === true && desk.calling.length === 0 && desk.next.length === 0
}

function isReady(desk: Desk | undefined): boolean {
  return desk?.open === true && desk.calling.length === 0 && desk.next.length > 0
}
