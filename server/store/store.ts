// All that an engine gives, for whoever puts the parts together. A room asks for the ports that it needs, and no more.

import type { FollowedStore } from './ports/follow.ts'
import type { DayLock, LogStore } from './ports/log.ts'
import type { SharedStore } from './ports/shared.ts'
import type { Upkeep } from './ports/upkeep.ts'
import type { Records } from './records/records.ts'

export interface Store extends LogStore, DayLock, FollowedStore, SharedStore, Records, Upkeep {}
