/** Names that more than one file exports, and why. */
export const repeatedOnPurpose: Readonly<Record<string, string>> = {
  words: "the words of one language in its folder, and on a page those of the page's language",
  problems:
    'the list of codes, their sentences in each language, and the counter of those that were answered',
  marshals: 'the role, and the counted word in Arabic',
  Text: 'what is written in the languages of a site: its type, and the shape of it that settings have',
}
