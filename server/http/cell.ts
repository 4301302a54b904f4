// Words in a cell of a CSV file: a spreadsheet takes what looks like a number, a date or a formula for one.

/** A number that is shown as it was written. */
const WHOLE = /^[1-9]\d{0,9}$/
/**
 * What is worked out, what begins as a number or a date does (`1-2`, `007`, `1E5`, `3月5`), and the words for true and
 * false. Chinese and Japanese spreadsheets take the full-width signs for formulas, too.
 */
const TAKEN = /^(?:[=+\-@＝＋－＠\p{N}]|(?:true|false)$)/iu
/** A month and a number are a date: `Mar-1`, `May2`. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d/i

/**
 * The words, after an apostrophe where a spreadsheet would make something else of them. An apostrophe is the one sign
 * that leaves a text in every program, at the price of being seen where a file is opened and not typed. `="1-2"` would
 * hide it in one program, is shown as it is written by another that works out no formulas of a file, and has to be
 * taken apart by whatever else reads the file.
 */
export function inCell(words: string): string {
  return !WHOLE.test(words) && (TAKEN.test(words) || MONTH.test(words)) ? `'${words}` : words
}
