// The counts of the load so far: one tally for each process, and one for all of them together.

export interface Tally {
  people: number
  tickets: number
  /** Commands sent and answered; retries do not count again. */
  commands: number
  /** Commands sent again with the same id. */
  repeated: number
  /** Commands that were refused in the end, by the problem's code or HTTP status. */
  readonly refused: Record<string, number>
  views: number
  /** Of these, views of phones. */
  phoneViews: number
  /** A phone's first view, and one for each call at its site: as many as it gets in real time. */
  changes: number
  /** Phones that are connected now. */
  phones: number
  /** Phones that were not connected, since the process may not open more sockets. */
  unfollowed: number
  /** Connections that ended unexpectedly. */
  cut: number
  /** The most milliseconds by which the load generator was late: it was the bottleneck. */
  loadLate: number
  /** For each minute of the day: at how many sites it has begun, and by how many milliseconds late, in sum and at the most. */
  readonly minutes: { begun: number; late: number; latest: number }[]
  /** Milliseconds from when each command was due until it was answered, since the last call. */
  took: number[]
  /** Seconds of the load generator's own processor time. */
  processor: number
}

export function tallyOf(): Tally {
  return {
    people: 0,
    tickets: 0,
    commands: 0,
    repeated: 0,
    refused: {},
    views: 0,
    phoneViews: 0,
    changes: 0,
    phones: 0,
    unfollowed: 0,
    cut: 0,
    loadLate: 0,
    minutes: [],
    took: [],
    processor: 0,
  }
}

/** The entry of that minute; adds it and those before it if they are missing. */
export function minuteOf({ minutes }: Tally, minute: number): Tally['minutes'][number] {
  while (minutes.length <= minute) minutes.push({ begun: 0, late: 0, latest: 0 })
  return minutes[minute] as Tally['minutes'][number]
}

/** The sum of all of them; of none, zeros. */
export function together(tallies: readonly Tally[]): Tally {
  const sum = tallyOf()
  for (const one of tallies) {
    for (const name of [
      'people',
      'tickets',
      'commands',
      'repeated',
      'views',
      'phoneViews',
      'changes',
      'phones',
      'unfollowed',
      'cut',
      'processor',
    ] as const) {
      sum[name] += one[name]
    }
    for (const [code, count] of Object.entries(one.refused))
      sum.refused[code] = (sum.refused[code] ?? 0) + count
    sum.loadLate = Math.max(sum.loadLate, one.loadLate)
    one.minutes.forEach(({ begun, late, latest }, minute) => {
      const all = minuteOf(sum, minute)
      all.begun += begun
      all.late += late
      all.latest = Math.max(all.latest, latest)
    })
    sum.took = sum.took.concat(one.took)
  }
  return sum
}
