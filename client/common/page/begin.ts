import { haveWords } from '../words/words.ts'

/** Draws the page, as soon as it has words to draw it with. */
export async function begin(element: string): Promise<void> {
  await haveWords()
  // in a task of its own: with all that was just evaluated, and the layout that the end of loading brings, it would hold up an
  // old phone for a fifth of a second
  setTimeout(() => document.body.append(document.createElement(element)))
}
