// Says that a site is full, and what is expected.

import type { Inside } from '../../../shared/day/views/inside.ts'
import type { Words } from '../../../shared/text/words.ts'

/** The two sentences in one: how many are inside, and when somebody is expected to leave. */
export function sayFull({ full: text }: Pick<Words, 'full'>, inside: NonNullable<Inside>): string {
  return `${text.told(inside)} · ${sayExpected(text, inside)}`
}

export function sayExpected(text: Words['full'], { minutes }: NonNullable<Inside>): string {
  return minutes === null ? text.unknown : text.expected({ minutes })
}
