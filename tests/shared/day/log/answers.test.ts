// Who may get the answer of a remembered command again.

import { expect, test } from 'vitest'
import { sameActor } from '../../../../shared/day/log/answers.ts'
import type { By } from '../../../../shared/day/log/recorded.ts'

const by = (role: By['role'], id: string | null): By => ({ role, id })

test('a remembered answer is only for the account that gave the command: no other of its role, and no other role', () => {
  expect(sameActor(by('marshal', 'm1'), by('marshal', 'm1'))).toBe(true)
  expect(sameActor(by('marshal', 'm1'), by('marshal', 'm2'))).toBe(false)
  expect(sameActor(by('resident', 'A001'), by('marshal', 'A001'))).toBe(false)
})
