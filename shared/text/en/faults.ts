import type { Words } from '../zh-CN.ts'

export const faults: Words['faults'] = {
  missing: 'is missing',
  unknown: 'is not known',
  type: 'must be {limit}',
  option: 'must be one of {limit}',
  format: 'is not well formed',
  integer: 'must be a whole number',
  min: 'must be at least {limit}',
  max: 'must be at most {limit}',
  'min-length': 'must have at least {limit}',
  'max-length': 'must have at most {limit}',
  repeated: 'must not repeat',
  inconsistent: 'does not fit the rest',
  'in-use': 'is in use and cannot be removed',
  erased: 'the log of this day was erased by age; only its figures are kept',
  'id-used': 'was used for something else',
  wrong: 'This is not the passcode',
  waitSeconds: 'Try again in {limit} s.',
  waitMinutes: 'Try again in {limit} min.',
}
