// The options of a run: how many sites and people, which part of the day, how fast, on how many nodes.

import { parseArgs } from 'node:util'
import { DAY_HOURS } from './rates.ts'

export interface Plan {
  readonly sites: number
  /** People of the whole day, whichever part of it is played. */
  readonly people: number
  /** Hours into the day. */
  readonly from: number
  readonly to: number
  /** How many times faster than real time it is played. */
  readonly speed: number
  /** The share of numbers whose phones follow them. */
  readonly share: number
  /** The seed of the random numbers. */
  readonly seed: number
  /** 0: one process on SQLite; otherwise this many that share one PostgreSQL. */
  readonly nodes: number
  /** Processes that play the load, each a part of the sites. */
  readonly players: number
}

const defaults = {
  sites: 400,
  people: 1_260_000,
  from: 0,
  to: DAY_HOURS,
  // ten hours in under nineteen minutes
  speed: 32,
  phones: 0.25,
  seed: 1,
  nodes: 0,
  players: 2,
}

/** The plan of these arguments, such as `--sites 400 --from 8`. Throws if one is not a number or out of range. */
export function planFrom(args: readonly string[]): Plan {
  const names = Object.keys(defaults) as (keyof typeof defaults)[]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: [...args], options })
  const read = (name: keyof typeof defaults, least: number, most: number, isWhole = true): number => {
    const figure = Number(values[name] ?? defaults[name])
    if (figure >= least && figure <= most && (!isWhole || Number.isInteger(figure))) return figure
    throw new Error(`--${name}: ${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}`)
  }
  const from = read('from', 0, DAY_HOURS, false)
  const sites = read('sites', 1, 2000)
  return {
    sites,
    people: read('people', 1, 10_000_000),
    from,
    to: read('to', from, DAY_HOURS, false),
    speed: read('speed', 1, 1000, false),
    share: read('phones', 0, 1, false),
    seed: read('seed', 0, 1_000_000),
    nodes: read('nodes', 0, 8),
    players: Math.min(sites, read('players', 1, 16)),
  }
}
