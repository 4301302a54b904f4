// Runs before each file of tests that mount elements. The clock comes first: no part of a page may have seen another.

import './clock.ts'
import '../../../client/common/tokens.css'
import { watchWhatIsHeld } from './letting-go.ts'

if (!('isWatched' in globalThis)) watchWhatIsHeld()
// Lit's checks for whoever develops are wanted, and not that it says so each time
Object.assign(globalThis, { isWatched: true, litIssuedWarnings: new Set(['dev-mode']) })
