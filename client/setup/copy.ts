import type { Site } from '../../shared/day/site.ts'

/** Another site set up as the first is: its names and address are its own, and it has no place yet. */
export function copyOf(site: Site, { id, name }: Pick<Site, 'id' | 'name'>): Site {
  const { place: _, ...rest } = site
  return { ...rest, id, name }
}
