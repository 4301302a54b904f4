// The seed of every property, set before a file of tests is loaded. `npm test` draws the same cases each time, so that it
// says something of the change and nothing of luck; `npm run explore` draws others.

import fc from 'fast-check'

/** The seed of `npm test`. */
const KEPT = 20_210_613

/** The one that was asked for. The tests of mounted pages run in a browser, where there is no `process`. */
const asked = typeof process === 'undefined' ? undefined : process.env['SEED']

fc.configureGlobal({ seed: Number(asked ?? KEPT) })
