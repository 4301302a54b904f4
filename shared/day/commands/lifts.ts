// Upcasts commands that a device has kept over a release. It imports no rules, since pages carry it.

/** A command as a device kept it: its name and its input, in the shape of any release. */
export interface KeptCommand {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Upcasts an input to the protocol under which it stands; null: the command no longer exists, and a person has to do it
 * by hand.
 */
export type Lift = (input: KeptCommand['input']) => KeptCommand | null

/**
 * The lifts by the protocol that first had another shape, then by the earlier name of the command. A command without a
 * lift still has its shape. Whoever changes a shape adds its lift.
 */
export type Lifts = Readonly<Record<number, ReadonlyMap<string, Lift>>>

export const lifts: Readonly<Lifts> = {}

/** Upcasts a command from the protocol `from` to `to`, through all between; null: it no longer exists. */
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
