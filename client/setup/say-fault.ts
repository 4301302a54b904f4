// Says what to write in place of a fault, in the page's present language.

import { MOST_PLACES } from '../../shared/day/nouns/come-back.ts'
import { MOST_HOLDS } from '../../shared/day/nouns/holds.ts'
import { MOST_SEATS } from '../../shared/day/nouns/room.ts'
import { MOST_MIX } from '../../shared/day/nouns/site.ts'
import type { FieldError } from '../../shared/protocol/problems.ts'
import type { Words } from '../../shared/text/words.ts'
import { words } from '../common/words/words.ts'

type Own = Exclude<keyof Words['setup']['form']['faults'], 'between'>

/** Sentences that say more than the rule's own: the pattern of the fields, and that of the rules. */
const OWN: readonly (readonly [RegExp, RegExp, Own])[] = [
  [/^id$/, /^(?!name-in-use)/, 'slug'],
  // for an account: only accounts have a name that is not divided by language
  [/^name$/, /repeated/, 'nameInUse'],
  [/^desks\.\d+\.id$/, /format|min-length|max-length/, 'deskId'],
  [/^desks\.\d+\.queues$/, /min-length|missing/, 'noQueue'],
  [/^desks$/, /repeated/, 'sameDesk'],
  [/^queues$/, /repeated/, 'sameQueue'],
  [/^queues\.\d+\.level$/, /inconsistent/, 'level'],
  [/^stepDesks$/, /max/, 'desksInAll'],
  [/^queues\.\d+\.room$/, /inconsistent/, 'room'],
  [/^levels\.crowded$/, /inconsistent/, 'levels'],
  [/^languages$/, /min-length|missing/, 'languages'],
  [/^(?:dayStart|hours\.)/, /./, 'time'],
  [/^calendar\..+\.(?:from|to|lastNumber)$/, /format|missing|type/, 'time'],
]

/** The limits of number fields, for faults that only say that the value is wrong. */
const BETWEEN: readonly (readonly [RegExp, number, number])[] = [
  [/^spacing$/, 0.5, 3],
  [/^queues\.\d+\.length$|^metres$/, 0, 300],
  [/^queues\.\d+\.callSize$/, 1, 50],
  [/^levels\./, 1, 600],
  [/^holding\.times$/, 0, MOST_HOLDS],
  [/^holding\.minutes$/, 1, 600],
  [/^comeBack\.places$/, 0, MOST_PLACES],
  [/^capacity$/, 1, 100_000],
  [/^quotas\.\d+\.people/, 0, 100_000],
  [/^quotas\.\d+\.tellFrom$/, 1, 100_000],
  [/^queues\.\d+\.room\.minutes$/, 1, 240],
  [/^queues\.\d+\.room\.seats$|^stepSeats\./, 1, MOST_SEATS],
  [/^graceMinutes$/, 1, 30],
  [/^routineSeconds$/, 30, 3600],
  [/^mix$/, 1, MOST_MIX],
  [/^screen\.diagonal$/, 10, 200],
  [/^screen\.distance$/, 2, 50],
  [/^asks\.keepHours$/, 1, 720],
  [/^observationMinutes$/, 1, 240],
  [/^count$|^desks$|^stepDesks\./, 1, 60],
  [/^place\.lat$/, -90, 90],
  [/^place\.lon$/, -180, 180],
]

/** What to do about a fault; in the server's words where this page does not know the rule. */
export function sayFault({ path, rule, limit = '', message }: FieldError): string {
  if (rule === undefined) return message
  const { setup, faults } = words()
  const { form } = setup
  const own = OWN.find(([paths, rules]) => paths.test(path) && rules.test(rule))?.[2]
  if (own) return form.faults[own]()
  const range =
    /^(?:missing|type|min|max|integer|number)$/.test(rule) && BETWEEN.find(([paths]) => paths.test(path))
  if (range) return form.faults.between({ least: range[1], most: range[2] })
  const said = (faults as Readonly<Record<string, (of: { limit: string | number }) => string>>)[rule]
  return said === undefined ? message : said({ limit })
}
