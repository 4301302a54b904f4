// Loads what tells somebody of their number while the page is closed: nobody needs it before they have one.

import { fetchPart } from '../common/page/fetch-part.ts'

/** Rejects where it cannot be loaded, as without a network. */
export const loadReach = (): Promise<unknown> => fetchPart(() => import('./push/reach.ts'))
