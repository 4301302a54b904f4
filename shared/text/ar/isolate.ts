// Isolates parts of an Arabic sentence that have their own direction. Without these invisible marks a range such as 1–3
// reads as 3–1, and a number such as A031 swaps places with the figures beside it.

const LEFT_TO_RIGHT = '\u2066'
const AS_IT_BEGINS = '\u2068'
const END = '\u2069'

/** For figures, ranges, numbers and addresses: always from left to right. */
export function ltr(text: string | number): string {
  return `${LEFT_TO_RIGHT}${text}${END}`
}

/** For names and texts that people have typed: their first letter decides the direction. An empty text stays empty. */
export function own(text: string | number): string {
  return text === '' ? '' : `${AS_IT_BEGINS}${text}${END}`
}
