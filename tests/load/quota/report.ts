// How a day of 890 doses and 2,000 people was for those who got none, with a quota and without one.

import { playDoses } from './day.ts'

/** One line of the table. */
function lineOf(name: string, seeds: readonly number[], hasQuota: boolean): string {
  const days = seeds.map((seed) => playDoses(seed, hasQuota))
  const none = days.flatMap(({ fates }) => fates.filter(({ served }) => !served))
  const people = (some: readonly { people: number }[]) => some.reduce((sum, one) => sum + one.people, 0)
  const perDay = (count: number) => Math.round(count / days.length).toLocaleString('en')
  const waits = none
    .filter(({ number }) => !hasQuota || number === null)
    .flatMap(({ people: count, waited }) => Array<number>(count).fill(waited ?? 0))
    .sort((a, b) => a - b)
  const mean = waits.reduce((sum, one) => sum + one, 0) / Math.max(1, waits.length)
  const served = people(days.flatMap(({ fates }) => fates.filter((one) => one.served)))
  const warned = people(days.flatMap(({ fates }) => fates.filter((one) => one.warned && one.number !== null)))
  const early = people(none.filter(({ number }) => number === null))
  const told = days.flatMap(({ firstTold }) => (firstTold ? [firstTold.at] : []))
  const off = days.flatMap(({ firstTold, lastNumber }) => (firstTold ? [firstTold.number - lastNumber] : []))
  const average = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)
  return `| ${[
    name,
    perDay(served),
    perDay(people(none)),
    perDay(early),
    `${mean.toFixed(0)} / ${(waits[Math.floor(waits.length * 0.9)] ?? 0).toFixed(0)} / ${(waits.at(-1) ?? 0).toFixed(0)} min`,
    perDay(waits.reduce((sum, one) => sum + one, 0) / 60),
    perDay(warned),
    told.length ? `${average(told).toFixed(0)} min` : '–',
    off.length ? `${average(off).toFixed(0)}` : '–',
    hasQuota ? `${average(days.map(({ takenUpAt }) => takenUpAt)).toFixed(0)} min` : '–',
  ].join(' | ')} |`
}

/** The table of docs/performance.md. */
export function dosesTable(seed: number, days: number): string {
  const seeds = Array.from({ length: days }, (_, n) => seed + n)
  return [
    '| day | served | got none | of these without a number | waited for nothing: mean / 9 in 10 / longest | hours in all | took a number and were told how many or which last | first told after | its error, in numbers | none left after |',
    '|---|---|---|---|---|---|---|---|---|---|',
    lineOf('with a quota', seeds, true),
    lineOf('without', seeds, false),
  ].join('\n')
}
