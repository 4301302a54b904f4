/**
 * The type of another language's words, derived from the source's: a text where it has a text, and a function of the
 * same parameters where it has a function.
 */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { [K in keyof T]: Widen<T[K]> }
