// Reads values as the store keeps them.

/** The value of a JSON text; null if the text is damaged, so that other rows can still be read. */
export function parsed<Value>(text: string): Value | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether a value is a list of strings. */
export function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** A number of 64 bits, which PostgreSQL's driver may return as text. */
export function asNumber(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}
