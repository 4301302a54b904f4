// What stands within an Arabic sentence and goes its own way. Without these marks, which nobody sees, a range such as 1–3
// reads as 3–1, and a number such as A031 takes the figures beside it with it.

const LEFT_TO_RIGHT = '\u2066'
const AS_IT_BEGINS = '\u2068'
const END = '\u2069'

/** Figures, ranges, numbers and addresses: from left to right. */
export function ltr(text: string | number): string {
  return `${LEFT_TO_RIGHT}${text}${END}`
}

/** Somebody's own words, and names: in the direction of their first letter. Nothing stays nothing. */
export function own(text: string | number): string {
  return text === '' ? '' : `${AS_IT_BEGINS}${text}${END}`
}
