// Fetches what few phones need. One place asks for it, or the bundler would cut what all share into files of their own.

import { fetchPart } from '../common/page/fetch-part.ts'

/** Rejects where it does not come: without a network. `again`: what it was wanted for. */
export const loadRare = (again = ''): Promise<unknown> => fetchPart(() => import('./parts/rare.ts'), again)
