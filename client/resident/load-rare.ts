// Fetches what few phones need. One place asks for it, or the bundler would cut what all share into files of their own.

/** Rejects where the network is gone. */
export const loadRare = (): Promise<unknown> => import('./parts/rare.ts')
