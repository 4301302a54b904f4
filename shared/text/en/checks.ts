import type { CheckWords } from '../zh-CN/checks.ts'
import { plural } from './plural.ts'

export const checks: CheckWords = {
  names: {
    temperature: 'Temperature',
    code: 'Health code',
    mask: 'Mask',
    consent: 'Consent',
    identity: 'ID',
  },
  reasons: {
    fever: 'Fever',
    code: 'Health code',
    'no-mask': 'No mask',
    'not-today': 'Not today',
    other: 'Another reason',
  },
  of: ({ number }) => `Checks of ${number}`,
  titleOf: ({ number, check }) => `${number}: ${check} not in order`,
  howMany: 'How many people?',
  why: 'Reason',
  onlyThey: 'Only they and the staff see the reason.',
  turn: ({ count }) => `Turn away ${count} ${plural(count, 'person', 'people')}`,
  othersGoOn: ({ count }) => `The other ${count} ${plural(count, 'goes', 'go')} on with the same number.`,
  passed: 'Passed after all',
  turned: ({ number, count }) => `${number}: turned away ${count} ${plural(count, 'person', 'people')}`,
  turnedFor: ({ count, reason }) => `Turned away: ${count} (${reason})`,
  decideFirst: ({ numbers }) => `First decide on ${numbers}: turn away, or passed?`,
}
