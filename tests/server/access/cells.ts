// The table of permissions, cell by cell. A command or an address without a row fails a test.

import type { CommandName } from '../../../shared/day/commands/index.ts'
import type { ProblemCode } from '../../../shared/protocol/problems.ts'

/** The callers over HTTP, in the order of the cells. */
export const people = [
  'nobody',
  'the holder',
  'the holder of another number',
  'the holder of the same number elsewhere',
  'a marshal',
  'a marshal of another site',
  'a viewer',
  'a viewer of another site',
  'a viewer of all sites',
  'the owner',
  'a marshal who signed out',
  'a marshal whose account is gone',
] as const
export type Person = (typeof people)[number]

/** The viewers over a socket. */
export const viewers = ['a screen', 'the phone', "another's phone", 'a visitor', 'the tablet'] as const
export type Viewer = (typeof viewers)[number]

/** The meaning of each letter of a cell; `.`: let through to the rules of the queue. */
export const letters: Readonly<Record<string, ProblemCode | null>> = {
  '.': null,
  S: 'not-signed-in',
  A: 'not-allowed',
  Y: 'not-yours',
  P: 'pass-needed',
  T: 'not-paired',
}

/** The cells of the HTTP callers, then of the viewers. */
interface Row {
  readonly http: string
  readonly socket: string
}

const byMarshal: Row = { http: 'SSSS.AAAA.SS', socket: 'ASSS.' }
const byHolder: Row = { http: 'S.YY.AAAA.SS', socket: 'A.YS.' }
/** A marshal has a command of their own for it. */
const byHolderAlone: Row = { http: 'S.YYAAAAAASS', socket: 'A.YSA' }

export const commandRows: Readonly<Record<CommandName, Row>> = {
  'open-day': byMarshal,
  'close-day': byMarshal,
  'stay-open': byMarshal,
  'allow-joins': byMarshal,
  'skip-numbers': byMarshal,
  'take-in': byMarshal,
  'count-inside': byMarshal,
  'note-visit': byMarshal,
  'tick-visit': byMarshal,
  'reopen-visit': byMarshal,
  'set-quota': byMarshal,
  // at a site that requires a pass
  'take-ticket': { http: 'PPPP.PPPP.PP', socket: 'APPP.' },
  leave: byHolder,
  hold: byHolder,
  resume: byHolder,
  'on-my-way': byHolder,
  'wish-soon': byHolder,
  'ask-help': byHolder,
  'give-help': byMarshal,
  'call-next': byMarshal,
  'call-one': byMarshal,
  'pass-over': byMarshal,
  recall: byMarshal,
  arrive: byMarshal,
  finish: byMarshal,
  seat: byMarshal,
  'prolong-observation': byMarshal,
  'end-observation': byMarshal,
  unwell: byHolder,
  'take-unwell': byMarshal,
  'call-emergency': byMarshal,
  'take-emergency': byMarshal,
  miss: byMarshal,
  'turn-away': byMarshal,
  'return-ticket': byMarshal,
  'come-back': byHolderAlone,
  transfer: byMarshal,
  'open-desk': byMarshal,
  'close-desk': byMarshal,
  'rest-desk': byMarshal,
  'take-desk': byMarshal,
  'pause-queue': byMarshal,
  'resume-queue': byMarshal,
  'pause-site': byMarshal,
  'resume-site': byMarshal,
  'remind-spacing': byMarshal,
  'report-crowding': byMarshal,
  'clear-crowding': byMarshal,
  announce: byMarshal,
  'end-announcement': byMarshal,
  undo: byMarshal,
  'amend-ticket': byHolder,
}

const anyone = '............'
const byReader = 'SSSS.A.A..SS'
const byOwner = 'SSSSAAAAA.SS'
const byStaff = 'SSSS......SS'

/** By method and address as in the OpenAPI document. */
export const addressRows: Readonly<Record<string, string>> = {
  'get /api/sites': anyone,
  'get /api/sites/{site}': anyone,
  'get /api/sites/{site}/tickets/{number}': 'S.YY.A.A..SS',
  'get /api/sites/{site}/staff': byReader,
  'get /api/sites/{site}/staff-push': 'SSSS.AAAA.SS',
  'post /api/sites/{site}/staff-push': 'SSSS.AAAA.SS',
  'delete /api/sites/{site}/staff-push': 'SSSS.AAAA.SS',
  'get /api/sites/{site}/days/{date}': byReader,
  'get /api/sites/{site}/days/{date}/tickets.csv': byReader,
  'get /api/sites/{site}/days/{date}/events.ndjson': byReader,
  // only of the sites that each may read
  'get /api/figures': byStaff,
  'get /api/figures.csv': byStaff,
  'get /api/figures.xlsx': byStaff,
  'get /api/sites/{site}/days/{date}/moves': anyone,
  'get /api/sites/{site}/days/{date}/audit': byOwner,
  'get /api/sites/{site}/days/{date}/tickets/{number}/person': 'SSSS.AAAA.SS',
  'put /api/sites/{site}/days/{date}/tickets/{number}/person': 'S.YY.AAAA.SS',
  'delete /api/sites/{site}/days/{date}/tickets/{number}/person': 'S.YY.AAAA.SS',
  'get /api/session': anyone,
  // with a wrong passcode: sign-in is open to every role
  'post /api/session': 'SSSSSSSSSSSS',
  'delete /api/session': anyone,
  'put /api/session/passcode': byStaff,
  'get /api/sessions': byStaff,
  'delete /api/sessions/{id}': byStaff,
  // with an invalid code
  'post /api/enrolments': 'SSSSSSSSSSSS',
  'post /api/enrolments/account': 'SSSSSSSSSSSS',
  'get /api/sites/{site}/settings': byOwner,
  'put /api/sites/{site}/settings': byOwner,
  'get /api/sites/{site}/calendar-changes': byOwner,
  'post /api/sites/{site}/put-right': byOwner,
  'get /api/sites/{site}/slip-lots': byOwner,
  'post /api/sites/{site}/slip-lots': byOwner,
  'get /api/push': anyone,
  'post /api/sites/{site}/tickets/{number}/push': 'S.YYAAAAAASS',
  'delete /api/sites/{site}/tickets/{number}/push': 'S.YYAAAAAASS',
  'get /api/webhooks': byOwner,
  'post /api/webhooks': byOwner,
  'put /api/webhooks/{webhook}': byOwner,
  'delete /api/webhooks/{webhook}': byOwner,
  'post /api/webhooks/{webhook}/secret': byOwner,
  'post /api/webhooks/{webhook}/test': byOwner,
  'get /api/webhooks/{webhook}/deliveries': byOwner,
  'post /api/webhooks/{webhook}/deliveries/{delivery}/again': byOwner,
  'get /api/staff': byOwner,
  'post /api/staff': byOwner,
  'put /api/staff/{name}': byOwner,
  'delete /api/staff/{name}': byOwner,
  'post /api/staff/{name}/enrolments': byOwner,
  'get /api/screens': byOwner,
  'post /api/screens': anyone,
  // with an invalid code and claim
  'post /api/screens/{code}/pair': 'SSSSAAAAATSS',
  'get /api/screens/claims/{claim}': 'TTTTTTTTTTTT',
  'get /api/screens/claims/{claim}/pairing': anyone,
  'put /api/screens/{id}': byOwner,
  'delete /api/screens/{id}': byOwner,
  // none of these callers is a paired screen
  'get /api/sites/{site}/screen': 'TTTTTTTTTTTT',
  'post /api/sites/{site}/screen/status': 'TTTTTTTTTTTT',
  'get /api/sites/{site}/marshal': byReader,
  'get /api/sites/{site}/visits': 'SSSS.AAAA.SS',
  'post /api/sites/{site}/visits': 'SSSS.AAAA.SS',
  'delete /api/sites/{site}/visits/{visit}': 'SSSS.AAAA.SS',
  'delete /api/sites/{site}/visits/{visit}/note': 'SSSS.AAAA.SS',
  // for a number that does not exist, with an invalid secret
  'post /api/sites/{site}/claims': anyone,
  'get /api/sites/{site}/claims/mine': anyone,
  'post /api/sites/{site}/claims/{id}': 'SSSS.AAAA.SS',
  'post /api/sites/{site}/codes': 'SSSS.AAAA.SS',
  'post /api/sites/{site}/slips': 'SSSS.AAAA.SS',
  'post /api/sites/{site}/codes/taken': anyone,
  'post /api/keys/{key}/rotate': byOwner,
  // the clock belongs to the machine: staff of any of its sites may confirm it
  'post /api/clock/confirm': 'SSSS..AAA.SS',
  'get /api/openapi.json': anyone,
  'get /api/asyncapi.json': anyone,
  'get /api/docs': anyone,
  'get /api/docs/http': anyone,
  'get /api/docs/socket': anyone,
  'get /healthz': anyone,
  'get /readyz': anyone,
  'get /metrics': anyone,
  'get /': anyone,
  'get /s/{site}': anyone,
  'get /q/{site}': anyone,
  'get /screen/{site}': anyone,
  'get /marshal/{site}': anyone,
  'get /setup': anyone,
}
