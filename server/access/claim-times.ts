/** Milliseconds for which a phone's question for its number stands, and for which it can fetch the answer. */
export const ASKED_FOR = 10 * 60_000
