// The steps of a round, as fast-check's commands: people act, time passes, faults begin. The model has only what the
// plan knows: how much of its time has passed, and which faults are active. The effect on the servers is judged by the
// checker.

import { setTimeout as pause } from 'node:timers/promises'
import fc, { type AsyncCommand } from 'fast-check'
import type { Cluster } from './cluster.ts'
import { nodeFaults } from './faults.ts'
import { type MarshalVerb, marshalVerbs, QUEUES } from './marshal.ts'
import { type OwnerVerb, ownerVerbs } from './owner.ts'
import { witnessFor } from './past.ts'
import { type ResidentVerb, residentVerbs } from './resident.ts'
import type { SiteLife } from './site-life.ts'

export interface Model {
  /** Milliseconds of the plan so far. */
  now: number
  /** Until when each fault is active. */
  readonly afoot: Map<string, number>
}

export interface Real {
  readonly cluster: Cluster
  readonly sites: readonly SiteLife[]
  /** The faults that have begun, by name. */
  readonly faults: Map<string, number>
}

export type Step = AsyncCommand<Model, Real>

/** Milliseconds between two steps. */
const PACE = 40
/** Milliseconds that a fault of the store lasts at most: longer than the second for which the store waits for a lock. */
const STORE_FAULT = 1800
/** Milliseconds between a backup and its restore, at most. */
const LONGEST_LOSS = 3000
const pick = fc.nat(10_000)

const rushes = fc
  .record({
    site: pick,
    from: pick,
    count: fc.integer({ min: 3, max: 20 }),
    queue: fc.constantFrom(...QUEUES),
    pick,
  })
  .map(({ site, from, count, queue, pick }) => rush(site, from, count, queue, pick))

const resident = fc
  .record({ site: pick, who: pick, verb: fc.constantFrom<ResidentVerb[]>(...residentVerbs), pick })
  .map(({ site, who, verb, pick }) =>
    step(`a resident: ${verb}`, PACE, ({ sites }) => of(of(sites, site).residents, who).act(verb, pick)),
  )

/** Most of what marshals do is calling and what people at a visit go through, so that the day moves. */
const marshalVerb = fc.oneof(
  { weight: 3, arbitrary: fc.constant<MarshalVerb>('next') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<MarshalVerb[]>(
      'finish',
      'turn away',
      'seat',
      'prolong',
      'let go',
      'unwell for them',
      'go to them',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom<MarshalVerb[]>(...marshalVerbs) },
)
const marshal = fc
  .record({ site: pick, who: pick, verb: marshalVerb, pick })
  .map(({ site, who, verb, pick }) =>
    step(`a marshal: ${verb}`, PACE, ({ sites }) => of(of(sites, site).marshals, who).act(verb, pick)),
  )

const owner = fc
  .record({ site: pick, verb: fc.constantFrom<OwnerVerb[]>(...ownerVerbs), pick })
  .map(({ site, verb, pick }) =>
    step(`an owner: ${verb}`, PACE, ({ sites }) => of(sites, site).owner.act(verb, pick)),
  )

const quiet = fc.integer({ min: 50, max: 500 }).map((ms) => step(`${ms} ms pass`, ms, () => {}))

/** Runs this many steps on a cluster. */
export function plan(cluster: Cluster, count: number): fc.Arbitrary<Step[]> {
  const size = fc.double({ min: 0, max: 1, noNaN: true })
  const faults = faultsOf(cluster).map(({ name, most, weight, nodes, begin }) => ({
    weight,
    arbitrary: fc
      .record({ which: fc.nat(nodes - 1), ms: fc.integer({ min: 20, max: most }), size })
      .map(({ which, ms, size }) => fault(name, which, ms, size, begin)),
  }))
  const any = fc.oneof(
    { weight: 1, arbitrary: fc.oneof(...faults) },
    { weight: 3, arbitrary: rushes },
    { weight: 4, arbitrary: resident },
    { weight: 5, arbitrary: marshal },
    { weight: 1, arbitrary: owner },
    { weight: 2, arbitrary: quiet },
  )
  return fc.noBias(fc.array(any, { minLength: count, maxLength: count }))
}

/**
 * The plan of the first seed, from this one on, that has each of these steps, by a part of its name. When steps are
 * added, a seed gives another plan.
 */
export function planWith(
  cluster: Cluster,
  { count, seed, wanted }: { count: number; seed: number; wanted: readonly string[] },
): { seed: number; steps: Step[] } {
  for (let tried = seed; ; tried++) {
    const [steps = []] = fc.sample(plan(cluster, count), { seed: tried, numRuns: 1 })
    if (wanted.every((name) => steps.some((one) => `${one}`.includes(name)))) return { seed: tried, steps }
  }
}

/** This many residents at once, from the given one on. */
export function rush(site: number, from: number, count: number, queue: string, pick: number): Step {
  return step(`${count} residents take numbers of ${queue}`, PACE, ({ sites }) => {
    const { residents } = of(sites, site)
    for (let n = 0; n < count; n++) of(residents, from + n).take(queue, pick + n)
  })
}

export function step(name: string, ms: number, act: (real: Real) => void): Step {
  return {
    check: () => true,
    async run(model, real) {
      act(real)
      model.now += ms
      await pause(ms)
    },
    toString: () => name,
  }
}

interface Fault {
  readonly name: string
  readonly most: number
  readonly weight: number
  /** How many nodes it can affect. */
  readonly nodes: number
  readonly begin: (real: Real, which: number, ms: number, size: number) => void
}

function faultsOf({ nodes, storeFaults }: Cluster): Fault[] {
  return [
    ...Object.entries(nodeFaults).map(([name, { most, weight = 1, begin }]): Fault => {
      const onNode: Fault['begin'] = ({ cluster }, which, ms, size) =>
        begin(of(cluster.nodes, which), ms, size, cluster)
      return { name, most, weight, nodes: nodes.length, begin: onNode }
    }),
    ...Object.entries(storeFaults).map(
      ([name, begin]): Fault => ({
        name,
        most: STORE_FAULT,
        weight: 1,
        nodes: 1,
        begin: (_, __, ms, size) => begin(ms, size),
      }),
    ),
    {
      name: 'the store goes back',
      most: LONGEST_LOSS,
      weight: 1,
      nodes: 1,
      begin: (real, _, ms) => goBack(real, () => pause(ms)),
    },
  ]
}

/** Makes the store return to its state of now when `meanwhile` ends; each site keeps its log before and after. */
export function goBack({ cluster, sites }: Real, meanwhile: () => Promise<unknown>): void {
  cluster.goBack(meanwhile, witnessFor(sites))
}

/** A fault ends by itself; until then the same one does not begin again on that node. */
function fault(name: string, which: number, ms: number, size: number, begin: Fault['begin']): Step {
  const key = `${name} ${which}`
  return {
    check: ({ now, afoot }) => (afoot.get(key) ?? 0) <= now,
    async run(model, real) {
      real.faults.set(name, (real.faults.get(name) ?? 0) + 1)
      model.afoot.set(key, model.now + ms)
      begin(real, which, ms, size)
      model.now += PACE
      await pause(PACE)
    },
    toString: () => `${name}, node ${which + 1}, ${ms} ms, ${size.toFixed(2)}`,
  }
}

function of<T>(list: readonly T[], pick: number): T {
  const one = list[pick % list.length]
  if (one === undefined) throw new Error('the list must not be empty')
  return one
}
