// The list of events: everything that can happen in a day, and all that its log holds. Names are in the past tense. An
// event holds no personal data and no secret.

import { announced } from './announced.ts'
import { announcementEnded } from './announcement-ended.ts'
import { arrived } from './arrived.ts'
import { called } from './called.ts'
import { cameBack } from './came-back.ts'
import { closingPutOff } from './closing-put-off.ts'
import { counted } from './counted.ts'
import { crowdingCleared } from './crowding-cleared.ts'
import { crowdingReported } from './crowding-reported.ts'
import { dayClosed } from './day-closed.ts'
import { dayEnded } from './day-ended.ts'
import { dayOpened } from './day-opened.ts'
import { dayPutRight } from './day-put-right.ts'
import { dayResumed } from './day-resumed.ts'
import { deskClosed } from './desk-closed.ts'
import { deskOpened } from './desk-opened.ts'
import { deskRested } from './desk-rested.ts'
import { deskTaken } from './desk-taken.ts'
import { emergencyCalled } from './emergency-called.ts'
import { emergencyTaken } from './emergency-taken.ts'
import { feltUnwell } from './felt-unwell.ts'
import { handedOver } from './handed-over.ts'
import { held } from './held.ts'
import { helpAsked } from './help-asked.ts'
import { helpGiven } from './help-given.ts'
import { joinsAllowed } from './joins-allowed.ts'
import { joinsStopped } from './joins-stopped.ts'
import { left } from './left.ts'
import { lined } from './lined.ts'
import { missed } from './missed.ts'
import { movedOn } from './moved-on.ts'
import { numbersSkipped } from './numbers-skipped.ts'
import { observationEnded } from './observation-ended.ts'
import { observationProlonged } from './observation-prolonged.ts'
import { onTheWay } from './on-the-way.ts'
import { passedOver } from './passed-over.ts'
import { prompted } from './prompted.ts'
import { queuePaused } from './queue-paused.ts'
import { queueResumed } from './queue-resumed.ts'
import { quotaSet } from './quota-set.ts'
import { recalled } from './recalled.ts'
import { reminderAsked } from './reminder-asked.ts'
import { restored } from './restored.ts'
import { resumed } from './resumed.ts'
import { returned } from './returned.ts'
import { seated } from './seated.ts'
import { served } from './served.ts'
import { settingsChanged } from './settings-changed.ts'
import { sheltered } from './sheltered.ts'
import { sitePaused } from './site-paused.ts'
import { siteResumed } from './site-resumed.ts'
import { soon } from './soon.ts'
import { soonWished } from './soon-wished.ts'
import { ticketAmended } from './ticket-amended.ts'
import { ticketTaken } from './ticket-taken.ts'
import { transferred } from './transferred.ts'
import { peopleTurnedAway } from './turned-away.ts'
import { undone } from './undone.ts'
import { unwellTaken } from './unwell-taken.ts'
import { visitDone } from './visit-done.ts'
import { visitDropped } from './visit-dropped.ts'
import { visitNoted } from './visit-noted.ts'
import { visitReopened } from './visit-reopened.ts'

export const events = {
  'day-opened': dayOpened,
  restored,
  'numbers-skipped': numbersSkipped,
  counted,
  'quota-set': quotaSet,
  'day-resumed': dayResumed,
  'day-closed': dayClosed,
  'closing-put-off': closingPutOff,
  'day-put-right': dayPutRight,
  'day-ended': dayEnded,
  'settings-changed': settingsChanged,
  'ticket-taken': ticketTaken,
  'ticket-amended': ticketAmended,
  lined,
  sheltered,
  called,
  recalled,
  arrived,
  served,
  'moved-on': movedOn,
  'turned-away': peopleTurnedAway,
  seated,
  'observation-prolonged': observationProlonged,
  'observation-ended': observationEnded,
  missed,
  'passed-over': passedOver,
  returned,
  'came-back': cameBack,
  transferred,
  held,
  resumed,
  left,
  soon,
  'soon-wished': soonWished,
  'on-the-way': onTheWay,
  'handed-over': handedOver,
  'help-asked': helpAsked,
  'help-given': helpGiven,
  unwell: feltUnwell,
  'unwell-taken': unwellTaken,
  'emergency-called': emergencyCalled,
  'emergency-taken': emergencyTaken,
  'visit-noted': visitNoted,
  'visit-done': visitDone,
  'visit-reopened': visitReopened,
  'visit-dropped': visitDropped,
  'desk-opened': deskOpened,
  'desk-closed': deskClosed,
  'desk-rested': deskRested,
  'desk-taken': deskTaken,
  'joins-stopped': joinsStopped,
  'joins-allowed': joinsAllowed,
  'queue-paused': queuePaused,
  'queue-resumed': queueResumed,
  'site-paused': sitePaused,
  'site-resumed': siteResumed,
  'crowding-reported': crowdingReported,
  'crowding-cleared': crowdingCleared,
  'reminder-asked': reminderAsked,
  prompted,
  announced,
  'announcement-ended': announcementEnded,
  undone,
} as const
