import { language } from './words.ts'

/** A time of day as its reader writes it, to the minute. */
export function sayTime(at: number): string {
  return new Date(at).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
