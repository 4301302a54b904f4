// The parts that few phones need, in one file: it is loaded when the first of them is wanted, so that a first visit
// stays small.

import './ahead.ts'
import './amend.ts'
import './given.ts'
import './help.ts'
import './hold.ts'
import './kept.ts'
import './leave.ts'
import './lost.ts'
import './notes.ts'
import './observed.ts'
import './pass-on.ts'
import './paused.ts'
import './unwell.ts'
import './visit.ts'
import './whole-way.ts'
import './turned-away.ts'
