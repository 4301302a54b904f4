// Loads the parts that few phones need. Only this file imports them, or the bundler would make separate files of what
// they share.

import { fetchPart } from '../common/page/fetch-part.ts'

/** Rejects where the parts cannot be loaded, as without a network. `again`: what they were wanted for. */
export const loadRare = (again = ''): Promise<unknown> => fetchPart(() => import('./parts/rare.ts'), again)
