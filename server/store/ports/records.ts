// All ports to what is kept beside the log.

import type { ClaimRecords } from './claims.ts'
import type { DeviceRecords } from './devices.ts'
import type { EnrolmentRecords } from './enrolments.ts'
import type { EpochRecords } from './epochs.ts'
import type { KeyRecords } from './keys.ts'
import type { Lifetimes } from './lifetimes.ts'
import type { OldDayRecords } from './old-days.ts'
import type { PersonRecords } from './persons.ts'
import type { PushRecords } from './pushes.ts'
import type { ScreenRecords } from './screens.ts'
import type { SessionRecords } from './sessions.ts'
import type { SiteRecords } from './sites.ts'
import type { SlipLotRecords } from './slip-lots.ts'
import type { StaffRecords } from './staff.ts'
import type { StaffPushRecords } from './staff-pushes.ts'
import type { SummaryRecords } from './summaries.ts'
import type { TakenInRecords } from './taken-in.ts'
import type { TallyRecords } from './tallies.ts'
import type { TryRecords } from './tries.ts'
import type { WebhookRecords } from './webhooks.ts'

export interface Records
  extends SiteRecords,
    StaffRecords,
    StaffPushRecords,
    SessionRecords,
    DeviceRecords,
    TryRecords,
    EnrolmentRecords,
    ScreenRecords,
    ClaimRecords,
    KeyRecords,
    EpochRecords,
    TakenInRecords,
    PersonRecords,
    OldDayRecords,
    TallyRecords,
    SummaryRecords,
    SlipLotRecords,
    WebhookRecords,
    PushRecords,
    Lifetimes {}
