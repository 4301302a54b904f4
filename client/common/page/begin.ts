import { passNonceToLit } from '../browser/lit-nonce.ts'
import { keepOwnText } from '../browser/own-text.ts'
import { haveWords } from '../words/words.ts'

/** Draws the page, whose outermost element has this tag name, as soon as its words are loaded. */
export async function begin(element: string): Promise<void> {
  passNonceToLit()
  keepOwnText()
  await haveWords()
  // This runs in a task of its own. Together with the scripts just evaluated and the layout at the end of loading, it
  // would block an old phone for a fifth of a second.
  setTimeout(() => document.body.append(document.createElement(element)))
}
