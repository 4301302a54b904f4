import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { signal } from './signal.ts'

test('a signal to a process that has already ended reaches nobody, and does not fail', async () => {
  const child = spawn('sleep', ['60'])
  const { pid = 0 } = child
  const ended = once(child, 'exit')
  expect(signal(pid, 'SIGKILL')).toBe(true)
  await ended
  expect(signal(pid, 'SIGCONT')).toBe(false)
})
