// How a command that a device kept over a release becomes one of today. Without any of the rules: pages carry it.

/** A command as it was kept: its name and its input, whatever release they are of. */
export interface KeptCommand {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The command of the protocol that the lift stands at; null: it cannot be said any more, and is done by hand. */
export type Lift = (input: KeptCommand['input']) => KeptCommand | null

/**
 * By the protocol that first had another shape, then by the name that the command had before. What stands in none has
 * the same shape still. A shape changes with its lift.
 */
export type Lifts = Readonly<Record<number, ReadonlyMap<string, Lift>>>

export const lifts: Readonly<Lifts> = {}

/** A command of the protocol `from` as one of `to`, through all between; null: it cannot be said any more. */
export function lifted(
  asking: KeptCommand,
  from: number,
  to: number,
  table: Lifts = lifts,
): KeptCommand | null {
  let now: KeptCommand | null = asking
  for (let protocol = from + 1; now && protocol <= to; protocol += 1) {
    const lift: Lift | undefined = table[protocol]?.get(now.command)
    if (lift) now = lift(now.input)
  }
  return now
}
