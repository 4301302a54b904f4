import { language } from './words.ts'

/** The same, with the date where it was another day. */
export function sayWhen(at: number, now = Date.now()): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return sayTime(at)
  return `${new Date(at).toLocaleDateString(language(), { month: 'short', day: 'numeric' })} ${sayTime(at)}`
}

/** A time of day as its reader writes it, to the minute. */
export function sayTime(at: number): string {
  return new Date(at).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
