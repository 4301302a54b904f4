// What few phones need, in one piece: it is fetched when the first of it is wanted, so that a first visit stays small.

import './amend.ts'
import './given.ts'
import './help.ts'
import './leave.ts'
import './lost.ts'
import './notes.ts'
import './pass-on.ts'
