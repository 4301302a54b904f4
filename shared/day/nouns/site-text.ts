// A text of a site's settings, as it is checked.

import * as v from 'valibot'
import type { Fixed } from './fixed.ts'
import { LONGEST_TEXT } from './plain.ts'
import { textOf } from './site-texts.ts'

export const Wording = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TEXT))
/** The same words in each language of the site. */
export const Text = textOf(Wording)
export type Text = Fixed<v.InferOutput<typeof Text>>
