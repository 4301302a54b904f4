import { placeWordOf } from '../../shared/day/nouns/kinds.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { words } from '../common/words/words.ts'

/** A sentence with the word for the place where people are served, as in the site's first queue. */
export function sayPlace(site: Site | null, sentence: string | ((of: { place: string }) => string)): string {
  if (typeof sentence === 'string') return sentence
  return sentence({ place: site ? words().places[placeWordOf(site, site.queues[0]?.id)] : '' })
}
