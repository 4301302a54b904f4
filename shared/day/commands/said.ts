// What a marshal types for everybody to read, in each language of the site.

import * as v from 'valibot'
import { onOneLine, plain } from '../nouns/plain.ts'
import type { Site } from '../nouns/site.ts'
import { type Text, Wording } from '../nouns/site-text.ts'
import { textOf } from '../nouns/site-texts.ts'
import { lackingIn, languagesOf } from '../nouns/text.ts'
import type { Fault } from './command.ts'

/** Text as it was typed. It is shown on one line. */
export const SaidText = textOf(v.pipe(Wording, v.transform(onOneLine), plain))

/** The languages of the site in which the words are missing, each as a fault at its place below `path`. */
export function unsaidIn(site: Site, text: Text, path: string): Fault[] {
  return lackingIn(text, languagesOf(site)).map((language) => ({
    path: `${path}.${language}`,
    rule: 'missing',
  }))
}
