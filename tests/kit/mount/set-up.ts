// Runs before each file of tests that mount elements. The clock comes first: no part of a page may have read the real
// one.

import './clock.ts'
import './letting-go.ts'
import './lit-warnings.ts'
import '../../../client/common/tokens.css'
import { afterEach } from 'vitest'
import { clearPage } from './mount.ts'

// imported modules are loaded once for all files, but this file runs for each
afterEach(clearPage)
