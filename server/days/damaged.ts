// The error for stored data that cannot be read, of a day or of a site. To ask again does not help: somebody has to repair it.

export type Damage = 'day-damaged' | 'site-damaged'

export class Damaged extends Error {
  readonly damage: Damage

  constructor(damage: Damage, message: string, cause?: unknown) {
    super(message, { cause })
    this.damage = damage
  }
}

/** What is damaged, where that is why something could not be done; null where it is anything else. */
export function damageIn(error: unknown): Damage | null {
  return error instanceof Damaged ? error.damage : null
}
