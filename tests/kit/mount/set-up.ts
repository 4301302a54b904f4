// Runs before each file of tests that mount elements. The clock comes first: no part of a page may have seen another.

import './clock.ts'
import './letting-go.ts'
import './lit-warnings.ts'
import '../../../client/common/tokens.css'
import { afterEach } from 'vitest'
import { clearPage } from './mount.ts'

// what is imported is loaded once for all files, and this file for each
afterEach(clearPage)
