// All that an engine gives, for whoever puts the parts together. A room asks for the ports that it needs, and no more.

import type { FollowedStore } from './follow.ts'
import type { DayLock, LogStore } from './log.ts'
import type { Records } from './records.ts'
import type { SharedStore } from './shared.ts'
import type { Upkeep } from './upkeep.ts'

export interface Store extends LogStore, DayLock, FollowedStore, SharedStore, Records, Upkeep {}
