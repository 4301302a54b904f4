// The server's refusal of a field, in the page's present language: the server's own sentence is in the language of the
// request.

import type { FieldError } from '../../shared/protocol/problems.ts'
import { words } from '../common/words/words.ts'

export function sayRefused({ rule, limit = '', message }: FieldError): string {
  const faults: Readonly<Record<string, (of: { limit: string | number }) => string>> = words().faults
  const said = rule === undefined ? undefined : faults[rule]
  return said === undefined ? message : said({ limit })
}
