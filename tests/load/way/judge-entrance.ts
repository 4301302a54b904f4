// How often the wait holds that people are told before the entrance of a site that fills up.

import { ticketAt, waitingIn } from '../../../shared/day/nouns/find.ts'
import { isFull } from '../../../shared/day/rules/order.ts'
import { waitsOn } from '../../../shared/day/waits/estimate.ts'
import { chanceOf } from '../waits/chance.ts'
import { fullShapes } from './full-shapes.ts'
import type { WayShape } from './plan.ts'
import { playWay } from './play.ts'

const MINUTE = 60_000

/** What somebody was told when they took their number, and what came; minutes. */
interface Told {
  readonly low: number
  readonly high: number
  readonly about: number
  readonly waited: number
  /** Whether the site was full then. */
  readonly full: boolean
}

/** Everybody who took a number on one day of this shape. */
export function entriesOf(shape: WayShape, seed: number): Told[] {
  const told = new Map<string, Omit<Told, 'waited'> & { at: number }>()
  const all: Told[] = []
  playWay(shape(chanceOf(seed)), {
    taken(day, number, at) {
      const queue = day.queues.get(ticketAt(day, number).queue)!
      const wait = waitsOn(day, at).of(queue, waitingIn(queue) - 1)
      if (wait) told.set(number, { ...wait, full: isFull(day), at })
    },
    called(_day, number, at) {
      const one = told.get(number)
      if (!one) return
      told.delete(number)
      all.push({ ...one, waited: (at - one.at) / MINUTE })
    },
  })
  return all
}

/** A wait is counted as people see it: in whole minutes. */
function holds({ low, high, waited }: Told): boolean {
  const minutes = Math.round(waited)
  return low <= minutes && minutes <= high
}

export function entranceScore(entries: readonly Told[]) {
  const mean = (figure: (one: Told) => number) =>
    entries.reduce((sum, one) => sum + figure(one), 0) / Math.max(1, entries.length)
  return {
    inside: mean((one) => Number(holds(one))),
    sooner: mean((one) => Number(Math.round(one.waited) > one.high)),
    width: mean(({ low, high }) => high - low),
    error: mean(({ about, waited }) => Math.abs(about - waited)),
  }
}

/** A line a shape: all who took a number, and those who took it while the site was full. */
export function entranceTable(count: number, seed: number): string {
  const lines = Object.entries(fullShapes).map(([name, shape]) => {
    const all = Array.from({ length: count }, (_, n) => entriesOf(shape, seed + n)).flat()
    const full = all.filter((one) => one.full)
    const cells = [all, full].flatMap((some) => {
      const { inside, sooner, width, error } = entranceScore(some)
      return [
        some.length.toLocaleString('en'),
        `${(100 * inside).toFixed(1)} %`,
        `${(100 * sooner).toFixed(1)} %`,
        width.toFixed(1),
        error.toFixed(2),
      ]
    })
    return `| ${[name, ...cells].join(' | ')} |`
  })
  const part = (name: string) => [name, 'inside', 'waited longer', 'width', 'errs']
  const head = ['day', ...part('numbers'), ...part('while full')]
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...lines].join('\n')
}
