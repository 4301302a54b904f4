// What a text of the store holds.

/** Null for a text that is damaged: it does not keep other rows from being read. */
export function parsed<Value>(text: string): Value | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether it is a list of words. */
export function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** PostgreSQL's driver reads a wide number as text. */
export function numberOf(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}
