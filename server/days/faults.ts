// Turns the issues that valibot found into faults that every language has words for.

import type * as v from 'valibot'
import type { Fault } from '../../shared/day/commands/command.ts'
import { DRAW_FAULTS } from '../../shared/day/nouns/draws.ts'
import { UNSEEN } from '../../shared/day/nouns/plain.ts'
import { NO_DATE, QUOTA_FAULTS } from '../../shared/day/nouns/quota.ts'
import { ONCE } from '../../shared/day/nouns/repeats.ts'
import { WAY_FAULTS } from '../../shared/day/nouns/route.ts'
import { UNKNOWN_ZONE } from '../../shared/day/nouns/site.ts'
import { TIMETABLE_FAULTS } from '../../shared/day/nouns/timetable.ts'

/** A whole page of faults helps nobody, and an input may have thousands. */
const MOST = 20

const rules: Record<string, string> = {
  regex: 'format',
  custom: 'format',
  integer: 'integer',
  min_value: 'min',
  max_value: 'max',
  min_length: 'min-length',
  max_length: 'max-length',
  max_bytes: 'max-bytes',
  min_entries: 'min-length',
  raw_check: 'missing',
  picklist: 'option',
  variant: 'option',
  check: 'inconsistent',
  partial_check: 'inconsistent',
}

/** Forms that people meet have words of their own: by what the schema says of them. */
const forms: Record<string, string> = {
  'small letters, digits and hyphens': 'slug',
  [UNSEEN]: 'unseen',
  [ONCE]: 'repeated',
  [UNKNOWN_ZONE]: 'unknown',
  [NO_DATE]: NO_DATE,
  ...Object.fromEntries(
    [...WAY_FAULTS, ...DRAW_FAULTS, ...TIMETABLE_FAULTS, ...QUOTA_FAULTS].map((rule) => [rule, rule]),
  ),
}

/** The faults of an input, where each stands and which rule it breaks. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.slice(0, MOST).map((issue) => ({ path: pathOf(issue), ...ruleOf(issue) }))
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map((item) => String(item.key))
    .join('.')
    .slice(0, 100)
}

function ruleOf({
  type,
  message,
  received,
  expected,
  requirement,
}: v.BaseIssue<unknown>): Omit<Fault, 'path'> {
  if (expected === 'never') return { rule: 'unknown' }
  const rule = forms[message] ?? rules[type]
  if (rule === undefined)
    return received === 'undefined' ? { rule: 'missing' } : { rule: 'type', limit: expected ?? '' }
  // what is wrong with a way, a desk or a quota is said with the queue that it leads to, draws from or names, with a
  // time the one before
  if (rule === 'option' || rule === message) return { rule, limit: expected ?? '' }
  return typeof requirement === 'number' || typeof requirement === 'string'
    ? { rule, limit: requirement }
    : { rule }
}
