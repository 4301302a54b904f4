import { now } from '../common/time/site-time.ts'
import { words } from '../common/words/words.ts'

/** Says when the next seat is free: whoever is called now would have nowhere to sit afterwards. `seatAt`: in milliseconds. */
export function sayNoSeat(seatAt: number): string {
  const { seats } = words()
  const minutes = Math.ceil((seatAt - now()) / 60_000)
  return minutes > 0 ? seats.full({ minutes }) : seats.fullSoon
}
