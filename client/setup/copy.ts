import type { Kind } from '../../shared/day/nouns/kinds.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { languagesOf } from '../../shared/day/nouns/text.ts'
import { namesFor } from './templates.ts'

/**
 * A new site with the settings of another one. Its names and address are its own, and it has no position yet. Where the
 * kind differs, it has as many queues, desks and metres, but the names and words of its own kind.
 */
export function copyOf(site: Site, { id, name, kind }: Pick<Site, 'id' | 'name' | 'kind'>): Site {
  const { place: _, ...rest } = site
  const copy = { ...rest, id, name }
  return kind === site.kind ? copy : asKind(copy, kind)
}

function asKind({ words: _, observationMinutes: __, ...site }: Site, kind: Kind): Site {
  const names = namesFor(kind, site.queues, languagesOf(site))
  const queues = site.queues.map(({ placeWord: ___, ...queue }, index) => ({ ...queue, name: names[index]! }))
  return { ...site, kind, queues }
}
