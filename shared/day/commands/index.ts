// The list of commands. HTTP routes, the socket, permissions, the OpenAPI document and the client's types come from it.

import type * as v from 'valibot'
import type { Fixed } from '../nouns/fixed.ts'
import { allowJoins } from './allow-joins.ts'
import { amendTicket } from './amend-ticket.ts'
import { announce } from './announce.ts'
import { arrive } from './arrive.ts'
import { askHelp } from './ask-help.ts'
import { callEmergency } from './call-emergency.ts'
import { callNext } from './call-next.ts'
import { callOne } from './call-one.ts'
import { changeSettings } from './change-settings.ts'
import { clearCrowding } from './clear-crowding.ts'
import { closeDay } from './close-day.ts'
import { closeDesk } from './close-desk.ts'
import { comeBack } from './come-back.ts'
import { countInside } from './count-inside.ts'
import { dropVisit } from './drop-visit.ts'
import { endAnnouncement } from './end-announcement.ts'
import { endObservation } from './end-observation.ts'
import { finish } from './finish.ts'
import { giveHelp } from './give-help.ts'
import { handOver } from './hand-over.ts'
import { hold } from './hold.ts'
import { leave } from './leave.ts'
import { miss } from './miss.ts'
import { noteRestore } from './note-restore.ts'
import { noteVisit } from './note-visit.ts'
import { onMyWay } from './on-my-way.ts'
import { openDay } from './open-day.ts'
import { openDesk } from './open-desk.ts'
import { openOnTime } from './open-on-time.ts'
import { passOver } from './pass-over.ts'
import { passTime } from './pass-time.ts'
import { pauseQueue } from './pause-queue.ts'
import { pauseSite } from './pause-site.ts'
import { prolongObservation } from './prolong-observation.ts'
import { putDayRight } from './put-day-right.ts'
import { recall } from './recall.ts'
import { remindSpacing } from './remind-spacing.ts'
import { reopenVisit } from './reopen-visit.ts'
import { reportCrowding } from './report-crowding.ts'
import { restDesk } from './rest-desk.ts'
import { resume } from './resume.ts'
import { resumeQueue } from './resume-queue.ts'
import { resumeSite } from './resume-site.ts'
import { returnTicket } from './return-ticket.ts'
import { seat } from './seat.ts'
import { setQuota } from './set-quota.ts'
import { skipNumbers } from './skip-numbers.ts'
import { stayOpen } from './stay-open.ts'
import { takeDesk } from './take-desk.ts'
import { takeEmergency } from './take-emergency.ts'
import { takeIn } from './take-in.ts'
import { takeTicket } from './take-ticket.ts'
import { takeUnwell } from './take-unwell.ts'
import { tickVisit } from './tick-visit.ts'
import { transfer } from './transfer.ts'
import { turnPeopleAway } from './turn-away.ts'
import { undo } from './undo.ts'
import { unwell } from './unwell.ts'
import { wishSoon } from './wish-soon.ts'

/** The commands that callers may give. */
export const commands = {
  'open-day': openDay,
  'close-day': closeDay,
  'stay-open': stayOpen,
  'take-ticket': takeTicket,
  leave,
  hold,
  resume,
  'on-my-way': onMyWay,
  'wish-soon': wishSoon,
  'ask-help': askHelp,
  'give-help': giveHelp,
  'call-next': callNext,
  'call-one': callOne,
  'pass-over': passOver,
  recall,
  arrive,
  finish,
  'turn-away': turnPeopleAway,
  seat,
  'prolong-observation': prolongObservation,
  'end-observation': endObservation,
  unwell,
  'take-unwell': takeUnwell,
  'call-emergency': callEmergency,
  'take-emergency': takeEmergency,
  miss,
  'return-ticket': returnTicket,
  'come-back': comeBack,
  transfer,
  'open-desk': openDesk,
  'close-desk': closeDesk,
  'rest-desk': restDesk,
  'take-desk': takeDesk,
  'pause-queue': pauseQueue,
  'resume-queue': resumeQueue,
  'pause-site': pauseSite,
  'resume-site': resumeSite,
  'remind-spacing': remindSpacing,
  'report-crowding': reportCrowding,
  'clear-crowding': clearCrowding,
  announce,
  'end-announcement': endAnnouncement,
  undo,
  'amend-ticket': amendTicket,
  'allow-joins': allowJoins,
  'skip-numbers': skipNumbers,
  'take-in': takeIn,
  'count-inside': countInside,
  'note-visit': noteVisit,
  'tick-visit': tickVisit,
  'reopen-visit': reopenVisit,
  'set-quota': setQuota,
} as const

/** The commands that only the server gives. */
export const innerCommands = {
  'pass-time': passTime,
  'open-on-time': openOnTime,
  'change-settings': changeSettings,
  'note-restore': noteRestore,
  'hand-over': handOver,
  'put-day-right': putDayRight,
  'drop-visit': dropVisit,
} as const

export type CommandName = keyof typeof commands
export type AnyCommand = (typeof commands)[CommandName] | (typeof innerCommands)[keyof typeof innerCommands]

/** The input that a caller sends; of several commands, that of any of them. */
export type Input<Name extends CommandName> = Fixed<v.InferInput<(typeof commands)[Name]['input']>>
/** The result that a caller is sent after a success. */
export type Result<Name extends CommandName> = Fixed<v.InferOutput<(typeof commands)[Name]['result']>>

/** The names of the commands that have this fact. */
export type Special<Fact extends 'lapses' | 'needsSight'> = {
  [Name in CommandName]: (typeof commands)[Name][Fact] extends true ? Name : never
}[CommandName]
